package org.yui.gateway.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.Base64Bytes;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.Release;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.LineAnswer;
import org.yui.gateway.custodian.ProvenLine;
import org.yui.gateway.custodian.ReleaseAnswer;
import org.yui.gateway.custodian.ReleaseRequest;
import org.yui.gateway.custodian.ReleasedLine;
import org.yui.gateway.facts.Facts;
import org.yui.vault.CustodyPlan;

/**
 * Asks custodians to answer committed lines, and keeps what they sign. A custodian that refuses or cannot be reached costs
 * nothing: it is asked again with the next order for the study.
 */
final class ReleaseCollector {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseCollector.class);

    private final String channel;
    private final MspId gateway;
    private final SigningKey key;
    private final Facts facts;
    private final OrderBook book;
    private final Function<MspId, Optional<Custodian>> custodians;
    private final Map<String, Map<Long, CustodianRefusal>> refusals = new ConcurrentHashMap<>();

    ReleaseCollector(
            String channel,
            MspId gateway,
            SigningKey key,
            Facts facts,
            OrderBook book,
            Function<MspId, Optional<Custodian>> custodians) {
        this.channel = channel;
        this.gateway = gateway;
        this.key = key;
        this.facts = facts;
        this.book = book;
        this.custodians = custodians;
    }

    /** Asks every custodian of the row's contribution for the lines that it has not released. */
    void collect(PlannedRow planned, Signed order) throws RefusalException, LedgerException, IOException {
        OrdersRow row = planned.row();
        Custody custody = facts.custody(row.contribution())
                .orElseThrow(() -> new RefusalException(
                        Refusal.NOT_DEPOSITED,
                        "found no custody of contribution " + row.contribution() + ", expected an acknowledged one"));
        Base64Bytes wrappingKey = facts.request(row.grant())
                .map(AccessRequest::wrappingKey)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no request behind the grant, expected it on the ledger"));
        MspId owner = facts.contribution(row.contribution())
                .map(Contribution::hospital)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no contribution behind the row, expected it on the ledger"));
        CustodyPlan plan = CustodyPlan.of(custody, owner);
        for (MspId holder : plan.holders()) {
            boolean makesUsed = plan.ownerPart() && holder.equals(owner);
            collect(holder, planned, order, wrappingKey, makesUsed ? othersNeeded(plan) : 0);
        }
    }

    /** A line counts as used when its owner answers, so the owner is asked last, and only for what can be opened then. */
    private static int othersNeeded(CustodyPlan plan) {
        return plan.custodians().contains(plan.owner()) ? plan.threshold() - 1 : plan.threshold();
    }

    private void collect(MspId custodian, PlannedRow planned, Signed order, Base64Bytes wrappingKey, int othersNeeded)
            throws LedgerException, IOException {
        Map<Long, ReleasedLine> kept = kept(custodian, planned);
        Map<Long, List<Integer>> others = othersEpochs(custodian, planned);
        List<ProvenLine> open = planned.proven().stream()
                .filter(l -> !kept.containsKey(l.opening().line().line()))
                .filter(l -> others.getOrDefault(l.opening().line().line(), List.of())
                                .size()
                        >= othersNeeded)
                .toList();
        Map<Long, CustodianRefusal> refused = new HashMap<>();
        SortedSet<Integer> answered = new TreeSet<>();
        open.forEach(l -> answered.addAll(others.getOrDefault(l.opening().line().line(), List.of())));
        for (int epoch : answered) {
            List<ProvenLine> begun = open.stream()
                    .filter(l -> !kept.containsKey(l.opening().line().line()))
                    .filter(l -> others.getOrDefault(l.opening().line().line(), List.of())
                            .contains(epoch))
                    .toList();
            ask(custodian, planned, order, wrappingKey, begun, epoch, kept, refused);
        }
        List<ProvenLine> rest = open.stream()
                .filter(l -> !kept.containsKey(l.opening().line().line()))
                .toList();
        ask(custodian, planned, order, wrappingKey, rest, null, kept, refused);
        refusals.put(custodian + "-" + planned.name(), refused);
        book.putReleases(custodian, planned, inOrder(kept));
    }

    /** In which epochs others have answered each line: parts of different epochs do not go together, so that one is asked for first. */
    private Map<Long, List<Integer>> othersEpochs(MspId custodian, PlannedRow planned)
            throws LedgerException, IOException {
        Map<Long, List<Integer>> epochs = new HashMap<>();
        for (MspId other : custodiansOf(planned)) {
            if (!other.equals(custodian)) {
                kept(other, planned)
                        .forEach((line, answer) -> epochs.computeIfAbsent(line, _ -> new ArrayList<>())
                                .add(answer.release().read(Release.class).epoch()));
            }
        }
        return epochs;
    }

    private void ask(
            MspId custodian,
            PlannedRow planned,
            Signed order,
            Base64Bytes wrappingKey,
            List<ProvenLine> open,
            @Nullable Integer epoch,
            Map<Long, ReleasedLine> kept,
            Map<Long, CustodianRefusal> refused)
            throws LedgerException, IOException {
        if (open.isEmpty()) {
            return;
        }
        OrdersRow row = planned.row();
        ReleaseRequest request = new ReleaseRequest(
                channel, custodian, order, row.grant(), row.slice(), row.first(), open, wrappingKey, epoch);
        for (LineAnswer word : ask(custodian, request)) {
            switch (word) {
                case LineAnswer.Released(long line, ReleasedLine answer)
                when fits(custodian, planned, line, answer.release()) -> kept.put(line, answer);
                case LineAnswer.Released(long line, ReleasedLine other) ->
                    refused.put(
                            line,
                            new CustodianRefusal(
                                    custodian,
                                    Refusal.BAD_SIGNATURE,
                                    "found a release of another line or by another key, expected the custodian's of"
                                            + " this line"));
                case LineAnswer.Refused(long line, Refusal why, String message) ->
                    refused.put(line, new CustodianRefusal(custodian, why, message));
            }
        }
        kept.keySet().forEach(refused::remove);
    }

    private static List<ReleasedLine> inOrder(Map<Long, ReleasedLine> byLine) {
        return byLine.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<LineAnswer> ask(MspId custodian, ReleaseRequest request) throws IOException {
        Optional<Custodian> reachable = custodians.apply(custodian);
        ReleaseAnswer answer = reachable.isPresent()
                ? reachable.get().answer(key.sign(gateway, KeyPurpose.GATEWAY, request))
                : new ReleaseAnswer.Declined(
                        Refusal.UNKNOWN, "found no way to the custodian " + custodian + ", expected one");
        return switch (answer) {
            case ReleaseAnswer.Answered(List<LineAnswer> lines) -> lines;
            case ReleaseAnswer.Declined(Refusal refusal, String message) -> {
                LOG.info("custodian {} declined a request: {}", custodian, refusal);
                yield request.lines().stream()
                        .map(l -> (LineAnswer)
                                new LineAnswer.Refused(l.opening().line().line(), refusal, message))
                        .toList();
            }
        };
    }

    /** A gateway keeps only what a buyer would take: signed, and about this line. */
    private boolean fits(MspId custodian, PlannedRow planned, long line, Signed signed) throws LedgerException {
        try {
            Release release = signed.read(Release.class);
            OrderLine own = planned.lines()
                    .get(Math.toIntExact(line - planned.row().first()))
                    .line();
            return signed.signer().equals(custodian)
                    && release.custodian().equals(custodian)
                    && release.line() == line
                    && release.rowFirst() == planned.row().first()
                    && release.study().equals(own.study())
                    && release.order().equals(own.order())
                    && facts.isSigned(signed, KeyPurpose.CUSTODIAN);
        } catch (MalformedJsonException | IndexOutOfBoundsException e) {
            return false; // another statement, or of a line that was not asked, is no release of this line
        }
    }

    private Map<Long, ReleasedLine> kept(MspId custodian, PlannedRow planned) throws IOException {
        Map<Long, ReleasedLine> kept = new HashMap<>();
        for (ReleasedLine answer : book.releases(custodian, planned)) {
            kept.put(answer.release().read(Release.class).line(), answer);
        }
        return kept;
    }

    /** What custodians have answered of a row by now, and what they refused since this process began. */
    RowAnswers answers(PlannedRow planned) throws LedgerException, IOException {
        RowAnswers answers = new RowAnswers();
        for (MspId custodian : custodiansOf(planned)) {
            kept(custodian, planned).forEach(answers::add);
            refusals.getOrDefault(custodian + "-" + planned.name(), Map.of()).forEach(answers::add);
        }
        return answers;
    }

    /** Whoever has held a part in any acknowledged epoch: an answer given once stays the answer. */
    private Set<MspId> custodiansOf(PlannedRow planned) throws LedgerException {
        ContributionId contribution = planned.row().contribution();
        Set<MspId> holders = new LinkedHashSet<>();
        facts.contribution(contribution).map(Contribution::hospital).ifPresent(holders::add);
        for (int epoch = 1; epoch <= facts.newestCustodyEpoch(contribution); epoch++) {
            facts.custody(contribution, epoch).map(Custody::custodians).ifPresent(holders::addAll);
        }
        return holders;
    }
}
