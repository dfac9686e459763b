package org.yui.gateway.projection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The database that holds the rows: H2 in a folder, or a PostgreSQL server. Its schema is brought up to date when it is opened. */
public final class Database implements Closeable {

    private static final String MIGRATIONS = "classpath:org/yui/gateway/projection/migration";

    /** Requests wait for a connection rather than open one each. */
    private static final int CONNECTIONS = 8;

    private static final long PATIENCE_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** Where the database is in a folder of the node's own, for one process: the default. */
    public static DatabaseSetting in(Path folder) {
        return new DatabaseSetting(
                "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("projection") + ";DB_CLOSE_ON_EXIT=FALSE",
                "yui",
                "");
    }

    /**
     * Connects, and brings the schema up to date.
     *
     * @throws IOException if the database cannot be reached, or its schema is not one of ours
     */
    public static Database open(DatabaseSetting setting) throws IOException {
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(configuration(setting));
        } catch (HikariPool.PoolInitializationException e) {
            throw new IOException(
                    "found no database at " + setting.place()
                            + ", expected one that takes this user and password, and no other process in an H2 folder",
                    e);
        }
        try {
            flyway(pool, false).migrate();
            return new Database(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new IOException(
                    setting.place()
                            + ": found a schema that cannot be brought up to date, expected an empty one or one of"
                            + " this program's; rebuild it with \"yui projection rebuild\"",
                    e);
        }
    }

    /** Connects, and begins anew: every table goes, and comes again empty. */
    public static Database empty(DatabaseSetting setting) throws IOException {
        try (HikariDataSource pool = new HikariDataSource(configuration(setting))) {
            flyway(pool, true).clean();
        } catch (HikariPool.PoolInitializationException | FlywayException e) {
            throw new IOException(
                    "found a database at " + setting.place()
                            + " that cannot be emptied, expected one that is reached, with a schema of its own",
                    e);
        }
        return open(setting);
    }

    private static HikariConfig configuration(DatabaseSetting setting) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("projection");
        configuration.setJdbcUrl(setting.url());
        configuration.setUsername(setting.user());
        configuration.setPassword(setting.password());
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(PATIENCE_MILLIS);
        return configuration;
    }

    private static Flyway flyway(HikariDataSource pool, boolean mayClean) {
        return Flyway.configure()
                .dataSource(pool)
                .locations(MIGRATIONS)
                .cleanDisabled(!mayClean)
                .load();
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
