package org.yui.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.stage.Giving;
import org.yui.domain.ConsentReference;
import org.yui.domain.EthicsId;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.document.ConsentPolicy;
import org.yui.imaging.profile.DeidentificationProfile;
import picocli.CommandLine.Option;

/** What a hospital allows with what it gives, for every command by which it gives. */
final class PolicyOptions {

    @Option(
            names = "--purpose",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "AI-TRAINING,COMMERCIAL-USE,DUO:0000006",
            description =
                    "What consent or law allows: one permission of DUO, and activities (default: ${DEFAULT-VALUE}).")
    private List<String> purposes = List.of();

    @Option(
            names = "--prohibit",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "RE-IDENTIFICATION,RESALE",
            description = "What every grant must forbid (default: ${DEFAULT-VALUE}).")
    private List<String> prohibited = List.of();

    @Option(
            names = "--condition",
            split = ",",
            paramLabel = "CODE[=VALUE[+VALUE...]]",
            description = "On what conditions, for instance DUO:0000021,DUO:0000025=12 (default: none).")
    private List<String> conditions = List.of();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            defaultValue = "JP",
            description = "Where the data comes from and may be used (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String region;

    @Option(
            names = "--recipient",
            split = ",",
            paramLabel = "MSP",
            description =
                    "With the legal form appi-pseudonymised, the members that use the data jointly, as the hospital"
                            + " has made public (default: nobody but the hospital).")
    private List<String> recipients = List.of();

    /** Under the legal form of this profile. */
    Giving giving(DeidentificationProfile chosen, EthicsId ethics, ConsentReference consent) {
        Region from = Region.parse(region);
        return new Giving(
                ethics,
                new ConsentPolicy(
                        chosen.legalForm(),
                        Codes.of(purposes),
                        Codes.of(prohibited),
                        List.of(from),
                        recipients(),
                        consent,
                        Conditions.of(conditions)),
                from);
    }

    /** Named in the policy; nothing is said of recipients where nobody is. */
    private @Nullable List<MspId> recipients() {
        return recipients.isEmpty()
                ? null
                : recipients.stream().map(MspId::parse).distinct().sorted().toList();
    }
}
