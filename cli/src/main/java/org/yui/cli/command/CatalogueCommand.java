package org.yui.cli.command;

import java.io.IOException;
import java.util.stream.Collectors;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.gateway.catalogue.CatalogueEntry;
import org.yui.gateway.catalogue.CatalogueView;
import org.yui.gateway.catalogue.GivenAs;
import picocli.CommandLine.Command;

/** {@code yui catalogue}. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Shows what is on offer: datasets, their terms and fees.",
        footer = {"", "Example: yui catalogue --config buyer/yui.yaml"})
final class CatalogueCommand extends NodeCommand {

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException {
        CatalogueView catalogue = node.gateway().catalogue();
        answer(
                terminal,
                catalogue,
                catalogue.datasets().stream().map(CatalogueCommand::line).toArray(String[]::new));
        if (catalogue.datasets().isEmpty()) {
            terminal.line("nothing on offer yet");
        }
        return ExitCode.DONE;
    }

    private static String line(CatalogueEntry entry) {
        return entry.dataset().id() + " version " + entry.dataset().version() + "  \""
                + entry.dataset().title() + "\", " + entry.studies() + " studies, for "
                + entry.terms().purposes() + " in " + entry.terms().regions() + ", access "
                + entry.tariff().accessFee() + " and " + entry.tariff().feePerBundle() + " for each "
                + entry.tariff().bundle() + " used, in minor units of "
                + entry.tariff().currency() + "; given "
                + entry.given().stream().map(CatalogueCommand::given).collect(Collectors.joining(", "));
    }

    /** To whom the law lets it go: who is not among them need not ask. */
    private static String given(GivenAs given) {
        return "as " + given.form()
                + switch (given.form()) {
                    case APPI_ANONYMISED, NGMIA_ANONYMISED -> " to anyone under these terms";
                    case APPI_PSEUDONYMISED -> " to " + given.only() + " only";
                    case NGMIA_PSEUDONYMISED -> " to users certified by the ministers only";
                    case CONSENT -> " for what the patients consented to";
                };
    }
}
