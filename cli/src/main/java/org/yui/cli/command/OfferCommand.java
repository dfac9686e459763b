package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.cli.AtomicFile;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.LedgerLog;
import org.yui.cli.stage.Offering;
import org.yui.cli.stage.Sharing;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.DatasetId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.domain.withdrawal.WithdrawalKeys;
import org.yui.gateway.store.RecordFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui offer}. */
@Command(
        name = "offer",
        mixinStandardHelpOptions = true,
        description = {
            "The curator offers contributions as a dataset version. First it drafts the dataset for the second"
                    + " organisation to attest; asked again after that, it publishes it.",
            "Without --contribution it takes every contribution that stands and is in no dataset yet."
        },
        footer = {
            "",
            "Example: yui offer --config curator/yui.yaml --title \"CT of the head\" --attested-by Hospital2MSP"
                    + " --operator OperatorMSP --access-fee 250000 --bundle-fee 100000 --out dataset.json"
        })
final class OfferCommand extends NodeCommand {

    private static final int PARTS_PER_CENT = 10_000_000;

    @Option(names = "--title", paramLabel = "TEXT", required = true, description = "What people call it.")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(
            names = "--attested-by",
            paramLabel = "MSP",
            required = true,
            description = "The second organisation, which checks the de-identification.")
    @SuppressWarnings("NullAway.Init")
    private String attestedBy;

    @Option(names = "--operator", paramLabel = "MSP", required = true, description = "Who gets the operator's share.")
    @SuppressWarnings("NullAway.Init")
    private String operator;

    @Option(names = "--contribution", paramLabel = "ID", split = ",", description = "What it is made of.")
    private List<String> contributions = List.of();

    @Option(
            names = "--purpose",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "AI-TRAINING,COMMERCIAL-USE,DUO:0000006",
            description = "What it may be used for: one permission of DUO, and activities (default: ${DEFAULT-VALUE}).")
    private List<String> purposes = List.of();

    @Option(
            names = "--prohibit",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "RE-IDENTIFICATION,RESALE",
            description = "What is forbidden (default: ${DEFAULT-VALUE}).")
    private List<String> prohibited = List.of();

    @Option(
            names = "--condition",
            split = ",",
            paramLabel = "CODE[=VALUE[+VALUE...]]",
            description = "On what conditions, for instance DUO:0000021,DUO:0000025=12 (default: none).")
    private List<String> conditions = List.of();

    @Option(names = "--region", paramLabel = "CODE", defaultValue = "JP", description = "Where it may be used.")
    @SuppressWarnings("NullAway.Init")
    private String region;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "JPY", description = "ISO 4217.")
    @SuppressWarnings("NullAway.Init")
    private String currency;

    @Option(names = "--access-fee", paramLabel = "N", required = true, description = "Minor units, for each grant.")
    private long accessFee;

    @Option(names = "--bundle-fee", paramLabel = "N", required = true, description = "Minor units, for a bundle used.")
    private long bundleFee;

    @Option(
            names = "--bundle",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many studies a bundle has (default: ${DEFAULT-VALUE}).")
    private int bundle;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "How long a grant runs (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--curator-share",
            paramLabel = "PERCENT",
            defaultValue = "15",
            description = "Of each fee (default: ${DEFAULT-VALUE}).")
    private int curatorShare;

    @Option(
            names = "--operator-share",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description = "Of each fee (default: ${DEFAULT-VALUE}).")
    private int operatorShare;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "first",
            description = "The curator's own name for the dataset: asked again under it, the same one"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write the dataset for the second organisation.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    Role[] roles() {
        return new Role[] {Role.CURATOR};
    }

    @Override
    void checkUsage() {
        requireName(name);
        boolean whole = curatorShare >= 1 && operatorShare >= 1 && curatorShare + operatorShare <= 99;
        if (!whole) {
            throw new UnusableInputException("--curator-share, --operator-share: found " + curatorShare + " and "
                    + operatorShare + ", expected at least 1 each and 99 at most together");
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Participant curator = node.participant(terminal);
        RecordFolder<Dataset> drafts = RecordFolder.open(curator.folder().resolve("datasets"), Dataset.class);
        Optional<Dataset> before = drafts.find(name);
        requireSame(before);
        Dataset dataset = before.isPresent() ? before.get() : draft(curator);
        drafts.put(name, dataset);
        AtomicFile.write(out, Json.bytes(dataset));
        Offering offering = new Offering(curator);
        boolean attested = offering.isAttested(dataset);
        if (attested) {
            offering.publish(dataset);
        }
        answer(
                terminal,
                new Offered(dataset.id(), dataset.version(), dataset.hash(), attested),
                "dataset " + dataset.id() + ", version " + dataset.version() + ", of "
                        + dataset.choices().size() + " contributions: "
                        + (attested
                                ? "published"
                                : "waits for " + dataset.attestedBy() + ", who says: yui attest --config FILE " + out));
        return ExitCode.DONE;
    }

    private void requireSame(Optional<Dataset> before) {
        boolean differs = before.filter(d -> !d.title().equals(title)
                        || !d.attestedBy().text().equals(attestedBy)
                        || (!contributions.isEmpty() && d.choices().size() != contributions.size()))
                .isPresent();
        if (differs) {
            throw new UnusableInputException("found another dataset of this curator under the name " + name
                    + ", expected the same one; give another name for this");
        }
    }

    private Dataset draft(Participant curator) throws IOException, LedgerException {
        List<Contribution> chosen = chosen(curator);
        if (chosen.isEmpty()) {
            throw new UnusableInputException("found no contribution that stands and is in no dataset yet,"
                    + " expected one; name others with --contribution");
        }
        long studies = chosen.stream().mapToLong(Contribution::studies).sum();
        Currency money = Currency.parse(currency);
        Tariff tariff = new Tariff(
                money,
                org.yui.domain.money.MinorUnit.exponent(money),
                new MinorUnits(accessFee),
                new MinorUnits(bundleFee),
                bundle);
        FeeBasis basis = accessFee == 0 && bundleFee == 0 ? FeeBasis.FREE : FeeBasis.COMMERCIAL;
        return new Offering(curator)
                .draft(
                        DatasetId.random(curator.random()),
                        title,
                        chosen,
                        new Terms(
                                Codes.of(purposes),
                                Codes.of(prohibited),
                                List.of(Region.parse(region)),
                                studies,
                                studies,
                                days,
                                basis,
                                Conditions.of(conditions)),
                        tariff,
                        new Sharing(
                                curator.msp(),
                                curatorShare * PARTS_PER_CENT,
                                MspId.parse(operator),
                                operatorShare * PARTS_PER_CENT),
                        MspId.parse(attestedBy));
    }

    private List<Contribution> chosen(Participant curator) throws IOException, LedgerException {
        LedgerLog log = LedgerLog.read(curator.service());
        List<Contribution> all = log.all("CONTRIBUTION", Contribution.class);
        if (contributions.isEmpty()) {
            List<Dataset> datasets = log.all("DATASET", Dataset.class);
            return all.stream()
                    .filter(c -> stands(log, c))
                    .filter(c ->
                            datasets.stream().noneMatch(d -> d.choice(c.id()).isPresent()))
                    .toList();
        }
        List<Contribution> named = new ArrayList<>();
        for (String id : contributions) {
            ContributionId wanted = ContributionId.parse(id);
            named.add(all.stream()
                    .filter(c -> c.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new UnusableInputException(
                            "found no contribution " + wanted + " on the ledger, expected it")));
        }
        return named;
    }

    private static boolean stands(LedgerLog log, Contribution contribution) {
        return log.find(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class).stream()
                .flatMap(policy -> WithdrawalKeys.whole(contribution, policy).stream())
                .noneMatch(log::has);
    }

    /** What {@code --json} prints. */
    record Offered(DatasetId dataset, int version, Hash hash, boolean published) implements Versioned {}
}
