package org.yui.cli.command;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yui.cli.UnusableInputException;
import org.yui.domain.Code;
import org.yui.domain.EthicsId;
import org.yui.domain.use.ResearchUse;
import picocli.CommandLine.Option;

/** What a buyer states of the use that it asks for. */
final class UseOptions {

    @Option(
            names = "--research",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "DUO:0000031,DUO:0000037",
            description = "Kinds of research, in DUO's terms (default: ${DEFAULT-VALUE}: methods, biomedical).")
    private List<String> research = List.of();

    @Option(names = "--disease", split = ",", paramLabel = "MONDO", description = "What it is about (default: none).")
    private List<String> diseases = List.of();

    @Option(
            names = "--activity",
            split = ",",
            paramLabel = "CODE",
            description = "What else is to be done, for instance COMMERCIAL-USE (default: the purpose alone).")
    private List<String> activities = List.of();

    @Option(names = "--for-profit", description = "The buyer is an organisation for profit.")
    private boolean forProfit;

    @Option(
            names = "--undertake",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "RE-IDENTIFICATION,RESALE",
            description = "Duties taken on, and what the buyer binds itself not to do (default: ${DEFAULT-VALUE}).")
    private List<String> undertakings = List.of();

    @Option(names = "--ethics", paramLabel = "ID", description = "The buyer's own ethics approval on the ledger.")
    private @Nullable String ethics;

    @Option(names = "--project", paramLabel = "CODE", description = "By which owners approved the project.")
    private @Nullable String project;

    @Option(names = "--days", paramLabel = "N", description = "For how long (default: what the terms give).")
    private @Nullable Integer days;

    @Option(
            names = "--decide-days",
            paramLabel = "N",
            defaultValue = "14",
            description =
                    "How long owners may take to decide; who has not by then refuses (default: ${DEFAULT-VALUE}).")
    private int decideDays;

    void check() {
        if (decideDays < 1 || decideDays > 90) {
            throw new UnusableInputException("--decide-days: found " + decideDays + ", expected 1 to 90");
        }
    }

    /** @param validDays for how long the terms give it */
    ResearchUse of(Code purpose, int validDays, InstantSource clock) {
        return new ResearchUse(
                Codes.of(research),
                Codes.of(diseases),
                Codes.of(Stream.concat(Stream.of(purpose.text()), activities.stream())
                        .toList()),
                forProfit,
                Codes.of(undertakings),
                ethics == null ? null : EthicsId.parse(ethics),
                project == null ? null : Code.parse(project),
                days == null ? validDays : days,
                clock.instant().plus(Duration.ofDays(decideDays)).truncatedTo(ChronoUnit.SECONDS));
    }
}
