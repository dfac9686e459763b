package org.yui.gateway.delivery;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.Base64Bytes;
import org.yui.domain.MspId;
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
        for (MspId custodian : custody.custodians()) {
            collect(custodian, planned, order, wrappingKey);
        }
    }

    private void collect(MspId custodian, PlannedRow planned, Signed order, Base64Bytes wrappingKey)
            throws LedgerException, IOException {
        Map<Long, ReleasedLine> kept = kept(custodian, planned);
        List<ProvenLine> open = planned.proven().stream()
                .filter(l -> !kept.containsKey(l.opening().line().line()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        OrdersRow row = planned.row();
        ReleaseRequest request =
                new ReleaseRequest(channel, custodian, order, row.grant(), row.slice(), row.first(), open, wrappingKey);
        Map<Long, CustodianRefusal> refused = new HashMap<>();
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
        refusals.put(custodian + "-" + planned.name(), refused);
        book.putReleases(custodian, planned, inOrder(kept));
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

    private List<MspId> custodiansOf(PlannedRow planned) throws LedgerException {
        return facts.custody(planned.row().contribution())
                .map(Custody::custodians)
                .orElse(List.of());
    }
}
