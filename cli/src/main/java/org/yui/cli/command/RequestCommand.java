package org.yui.cli.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.BuyerNode;
import org.yui.domain.Code;
import org.yui.domain.DatasetId;
import org.yui.domain.Region;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import org.yui.gateway.catalogue.CatalogueEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code yui request}. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = "A buyer asks for access to a dataset for a purpose; every owner decides. What is on offer:"
                + " yui catalogue.",
        footer = {"", "Example: yui request --config buyer/yui.yaml --dataset ID --purpose AI-TRAINING --studies 20"})
final class RequestCommand extends NodeCommand {

    @Option(names = "--dataset", paramLabel = "ID", required = true, description = "From the catalogue.")
    @SuppressWarnings("NullAway.Init")
    private String dataset;

    @Option(names = "--dataset-version", paramLabel = "N", description = "Which version (default: the newest).")
    private @Nullable Integer version;

    @Option(names = "--purpose", paramLabel = "CODE", required = true, description = "What the images are for.")
    @SuppressWarnings("NullAway.Init")
    private String purpose;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            defaultValue = "JP",
            description = "Where they will be used (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String region;

    @Option(names = "--studies", paramLabel = "N", description = "How many (default: all that there are).")
    private @Nullable Long studies;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "first",
            description = "The buyer's own name for the request: asked again under it, the same one"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Mixin
    private final UseOptions use = new UseOptions();

    @Override
    Role[] roles() {
        return new Role[] {Role.BUYER, Role.CURATOR, Role.HOSPITAL};
    }

    @Override
    void checkUsage() {
        requireName(name);
        use.check();
        if (studies != null && studies < 1) {
            throw new UnusableInputException("--studies: found " + studies + ", expected at least 1");
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        CatalogueEntry offer = offer(node);
        try (BuyerNode buyer = BuyerNode.open(node, terminal)) {
            AccessRequest request = buyer.request(
                    name,
                    offer,
                    Code.parse(purpose),
                    Region.parse(region),
                    studies == null ? offer.studies() : studies,
                    use.of(Code.parse(purpose), offer.terms().validDays(), InstantSource.system()));
            answer(
                    terminal,
                    request,
                    "request " + request.id() + ": " + request.quota() + " studies of dataset " + request.dataset()
                            + " for " + request.purpose() + "; waits for its owners' decisions");
        }
        return ExitCode.DONE;
    }

    private CatalogueEntry offer(MemberNode node) throws IOException {
        DatasetId wanted = DatasetId.parse(dataset);
        return node.gateway().catalogue().datasets().stream()
                .filter(e -> e.dataset().id().equals(wanted))
                .filter(e -> version == null || e.dataset().version() == version)
                .max(Comparator.comparingInt(e -> e.dataset().version()))
                .orElseThrow(() -> new UnusableInputException(
                        "found no such dataset version in the catalogue, expected one; see them with yui catalogue"));
    }
}
