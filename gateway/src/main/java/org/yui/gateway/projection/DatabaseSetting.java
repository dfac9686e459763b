package org.yui.gateway.projection;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yui.domain.Require;

/**
 * Which database, and as whom.
 *
 * @param url {@code jdbc:h2:file:...} or {@code jdbc:postgresql://host/name}, without a password in it; to another machine over TLS only
 */
public record DatabaseSetting(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:file:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** What goes to this machine itself needs no TLS. */
    private static final Pattern HERE =
            Pattern.compile("jdbc:postgresql://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?/[^/]*");

    public DatabaseSetting {
        Require.that(
                url.startsWith(H2) || url.startsWith(POSTGRESQL),
                "projection url: found another kind of database, expected " + H2 + " or " + POSTGRESQL + "//host/name");
        Require.that(
                !url.contains("password="),
                "projection url: found a password in it, expected it in a file that only its owner may read");
        Require.that(
                url.startsWith(H2) || HERE.matcher(url).matches() || isVerified(url),
                "projection url: found a PostgreSQL server on another machine without TLS, expected"
                        + " \"sslmode=verify-full\" and nothing else of it in the URL, and sslrootcert= for its"
                        + " authority");
    }

    /** Said once, so that no later word undoes it. */
    private static boolean isVerified(String url) {
        List<String> modes = Pattern.compile("[?&]")
                .splitAsStream(url)
                .filter(parameter -> parameter.toLowerCase(Locale.ROOT).startsWith("ssl"))
                .filter(parameter -> !parameter.startsWith("sslrootcert="))
                .toList();
        return modes.equals(List.of("sslmode=verify-full"));
    }

    /** The database without what follows its name. */
    String place() {
        return url.split("[;?]", 2)[0];
    }

    /** Without the password. */
    @Override
    public String toString() {
        return place() + " as " + user;
    }
}
