package org.yui.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.yui.gateway.operations.Check;
import org.yui.gateway.projection.Database;
import org.yui.gateway.projection.Freshness;
import org.yui.gateway.projection.Projection;
import org.yui.gateway.projection.ProjectionFeed;
import org.yui.gateway.projection.ProjectionFollower;

/** The gateway's rows of the ledger, kept level with its peer, and how level they are. */
final class ProjectedLedger {

    /** As old as a custodian's view may be. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private ProjectedLedger() {}

    /** Begins to follow; what is opened is closed with the node. */
    static Check start(NodeBase base) throws IOException {
        Path folder = base.state().resolve("projection");
        Files.createDirectories(folder);
        Database database = base.add(Database.open(Database.in(folder)));
        Freshness freshness = new Freshness(base.member().clock(), BOUND);
        ProjectionFeed feed = new ProjectionFeed(
                new Projection(database, base.member().configuration().channel()),
                base.service(),
                freshness,
                base.member().clock());
        ProjectionFollower follower = base.add(ProjectionFollower.start(feed));
        base.metrics()
                .gauge("yui_projection_blocks_behind", "Blocks of the peer that are not rows yet.", freshness::behind);
        base.metrics()
                .gauge(
                        "yui_projection_seconds_behind",
                        "Since when the rows were last level with the peer.",
                        () -> freshness.age().toSeconds());
        return check(follower, freshness);
    }

    private static Check check(ProjectionFollower follower, Freshness freshness) {
        return new Check("projection", () -> {
            if (!freshness.holds()) {
                throw new IOException(follower.trouble()
                        .orElse("found rows that are " + freshness.behind()
                                + " blocks behind, expected them level within " + freshness.bound()));
            }
            return "level " + freshness.age().toMillis() + " ms ago";
        });
    }
}
