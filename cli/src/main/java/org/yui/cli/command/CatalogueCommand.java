package org.yui.cli.command;

import java.io.IOException;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.gateway.catalogue.CatalogueEntry;
import org.yui.gateway.catalogue.CatalogueView;
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
                + entry.tariff().currency();
    }
}
