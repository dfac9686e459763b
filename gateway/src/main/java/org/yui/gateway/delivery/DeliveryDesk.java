package org.yui.gateway.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.ProvenLine;
import org.yui.gateway.facts.Facts;

/**
 * Takes orders, says how they stand, hands out ciphertext.
 *
 * <p>Guarantee: an order that was accepted has a committed line for each of its studies, one in all for a study and grant; the
 * same order again gives the same lines; a refused order has changed nothing, except that lines committed before a later row
 * of the same order was refused stand, and asking again goes on from there.
 */
public final class DeliveryDesk implements Closeable {

    private final DeliverySetting setting;
    private final Facts facts;
    private final OrderBook book;
    private final OpeningsShelf shelf;
    private final OrderChecks checks;
    private final LineWriter writer;
    private final ReleaseCollector collector;
    private final GrantStreams streams;
    private final TakenBack takenBack = new TakenBack();
    private final Map<GrantId, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Opens the desk over its book, without asking the ledger. Each grant has the usual limits. */
    public DeliveryDesk(DeliverySetting setting, OrderBook book, OpeningsShelf shelf) {
        this(setting, GrantLimits.USUAL, book, shelf);
    }

    /** @param limits what one grant may take at a time */
    public DeliveryDesk(DeliverySetting setting, GrantLimits limits, OrderBook book, OpeningsShelf shelf) {
        this.setting = setting;
        this.streams = new GrantStreams(limits);
        this.facts = new Facts(setting.ledger());
        this.book = book;
        this.shelf = shelf;
        this.checks = new OrderChecks(setting.channel(), facts, shelf, setting.clock());
        this.writer = new LineWriter(setting.gateway(), setting.ledger(), book, setting.random());
        this.collector = new ReleaseCollector(
                setting.channel(), setting.gateway(), setting.key(), facts, book, setting.custodians());
    }

    /** Finds out what became of lines that a kill left open. An order does so too, for its own grant. */
    public void settle() throws LedgerException, IOException {
        for (GrantId grant : book.grants()) {
            ReentrantLock lock = lockOf(grant);
            lock.lock();
            try {
                writer.settle(grant);
            } finally {
                lock.unlock();
            }
        }
    }

    private ReentrantLock lockOf(GrantId grant) {
        return locks.computeIfAbsent(grant, g -> new ReentrantLock());
    }

    /**
     * Takes an order, commits its lines, and asks custodians for what is not released yet.
     *
     * @param caller whose certificate brought it
     */
    public OrderView accept(MspId caller, Signed signed) throws RefusalException, IOException {
        try {
            DeliveryOrder order = signed.read(DeliveryOrder.class);
            ReentrantLock lock = lockOf(order.grant());
            lock.lock();
            try {
                acceptAlone(caller, signed, order.id());
            } finally {
                lock.unlock();
            }
            return view(signed, order);
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private void acceptAlone(MspId caller, Signed signed, OrderId id)
            throws RefusalException, LedgerException, IOException {
        Optional<Signed> before = book.order(id);
        if (before.isPresent() && !before.get().equals(signed)) {
            throw new RefusalException(
                    Refusal.ORDER_REUSED,
                    "found an order under an id that another order has, expected the same bytes or a new id");
        }
        CheckedOrder checked = checks.check(caller, signed);
        writer.settle(checked.grant().id());
        writer.expectRoom(checked);
        book.put(id, signed);
        writer.write(checked);
        for (PlannedRow row : rowsOf(checked.order())) {
            collector.collect(row, lineOrder(row.lines().getFirst().line()));
        }
    }

    private Collection<PlannedRow> rowsOf(DeliveryOrder order) {
        Map<Long, PlannedRow> rows = new LinkedHashMap<>();
        for (OrderedStudy study : order.studies()) {
            book.rowsOf(order.grant())
                    .rowOf(study)
                    .ifPresent(r -> rows.put(r.row().first(), r));
        }
        return rows.values();
    }

    private Signed lineOrder(OrderLine line) throws IOException {
        return book.order(line.order())
                .orElseThrow(() -> new IOException("the order book has lines of an order that it does not have"));
    }

    /** How an order stands; an unknown order and another's are refused alike. */
    public OrderView view(MspId caller, OrderId id) throws RefusalException, IOException {
        Signed signed = own(caller, id);
        try {
            return view(signed, signed.read(DeliveryOrder.class));
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private Signed own(MspId caller, OrderId id) throws RefusalException, IOException {
        return book.order(caller, id).orElseThrow(() -> unknownOrder(caller));
    }

    private static RefusalException unknownOrder(MspId caller) {
        return new RefusalException(
                Refusal.UNKNOWN, "found no order of " + caller + " under this id, expected one of its own");
    }

    private OrderView view(Signed signed, DeliveryOrder order) throws RefusalException, LedgerException, IOException {
        Map<OrderedStudy, LineView> lines = new HashMap<>();
        for (PlannedRow row : rowsOf(order)) {
            addLines(row, lines);
        }
        return new OrderView(
                signed,
                order.studies().stream()
                        .filter(lines::containsKey)
                        .map(lines::get)
                        .toList());
    }

    private void addLines(PlannedRow row, Map<OrderedStudy, LineView> lines)
            throws RefusalException, LedgerException, IOException {
        RowAnswers answers = collector.answers(row);
        Signed lineOrder = lineOrder(row.lines().getFirst().line());
        for (ProvenLine proven : row.proven()) {
            OrderLine line = proven.opening().line();
            lines.put(
                    line.study(),
                    new LineView(
                            row.row(),
                            proven.opening(),
                            proven.proof(),
                            lineOrder,
                            opened(line.study()),
                            answers.releases(line.line()),
                            answers.refusals(line.line())));
        }
    }

    private ProvenStudy opened(OrderedStudy study) throws RefusalException, IOException {
        return shelf.study(study.contribution(), study.index())
                .orElseThrow(() -> new RefusalException(
                        Refusal.CONTENT_MISSING,
                        "found no opened leaves of contribution " + study.contribution()
                                + " at this gateway, expected them from its hospital"));
    }

    /** The studies that a live grant's buyer may order: the dataset version's less those taken back. */
    public List<ProvenStudy> studies(MspId caller, GrantId id) throws RefusalException, IOException {
        try {
            Grant grant = OrderChecks.own(facts.grant(id), caller);
            checks.checkRunsAndLives(grant);
            Dataset dataset = facts.dataset(grant)
                    .orElseThrow(() -> new RefusalException(
                            Refusal.GRANT_DIFFERS,
                            "found no dataset version under the hash that the grant pins, expected it on the ledger"));
            List<ProvenStudy> studies = new ArrayList<>();
            for (Choice choice : dataset.choices()) {
                addEffective(choice, studies);
            }
            return studies;
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private void addEffective(Choice choice, List<ProvenStudy> studies) throws LedgerException, IOException {
        for (long index : choice.studies().members().toArray()) {
            Optional<ProvenStudy> study = shelf.study(choice.contribution(), index);
            if (study.isPresent() && !facts.isWithdrawn(choice.contribution(), index)) {
                studies.add(study.get());
            }
        }
    }

    /**
     * The ciphertext of one study of an order.
     *
     * @throws RefusalException with {@link Refusal#UNKNOWN} alike if the order is unknown, another's, or has no line for it
     */
    public Content content(MspId caller, OrderId id, StudyVersionId studyVersion) throws RefusalException, IOException {
        DeliveryOrder order = own(caller, id).read(DeliveryOrder.class);
        OrderedStudy study = order.studies().stream()
                .filter(s -> s.studyVersion().equals(studyVersion))
                .filter(s -> book.rowsOf(order.grant()).rowOf(s).isPresent())
                .findFirst()
                .orElseThrow(() -> unknownOrder(caller));
        try {
            checks.checkRunsAndLives(OrderChecks.own(facts.grant(order.grant()), caller));
            checks.checkNotWithdrawn(study);
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
        Cid cid = opened(study).opening().leaf().cid();
        try {
            long size = setting.blocks().size(cid);
            return new Content(setting.blocks(), cid, size, () -> takenBack.has(study), order.grant(), streams);
        } catch (MissingBlockException e) {
            throw contentMissing(e);
        }
    }

    /** A study of a member's own orders, if any of them has a line for it; its opened leaf. */
    public Optional<StudyLeaf> ordered(MspId caller, StudyVersionId studyVersion) throws RefusalException, IOException {
        List<DeliveryOrder> orders = ordersWithLine(caller, studyVersion);
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                opened(study(orders.getFirst(), studyVersion)).opening().leaf());
    }

    /** As {@link #ordered}, with all that is known of it. The first time, its ciphertext is read through. */
    public Optional<OrderedObject> object(MspId caller, StudyVersionId studyVersion)
            throws RefusalException, IOException {
        List<DeliveryOrder> orders = ordersWithLine(caller, studyVersion);
        Optional<StudyLeaf> leaf = ordered(caller, studyVersion);
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        Map<GrantId, OrderId> newest = new LinkedHashMap<>();
        orders.forEach(o -> newest.put(o.grant(), o.id()));
        try {
            Hash sha256 = book.sha256(leaf.get().cid(), setting.blocks());
            return Optional.of(
                    new OrderedObject(leaf.get(), sha256, orders.getFirst().at(), List.copyOf(newest.values())));
        } catch (MissingBlockException e) {
            throw contentMissing(e);
        }
    }

    /** From the oldest to the newest. */
    private List<DeliveryOrder> ordersWithLine(MspId caller, StudyVersionId studyVersion) throws IOException {
        List<DeliveryOrder> orders = new ArrayList<>();
        for (OrderId id : book.orders(caller, studyVersion)) {
            book.order(caller, id)
                    .map(o -> o.read(DeliveryOrder.class))
                    .filter(o ->
                            book.rowsOf(o.grant()).rowOf(study(o, studyVersion)).isPresent())
                    .ifPresent(orders::add);
        }
        orders.sort(Comparator.comparing(DeliveryOrder::at).thenComparing(o -> o.id().text()));
        return orders;
    }

    private static OrderedStudy study(DeliveryOrder order, StudyVersionId studyVersion) {
        return order.studies().stream()
                .filter(s -> s.studyVersion().equals(studyVersion))
                .findFirst()
                .orElseThrow();
    }

    private static RefusalException contentMissing(MissingBlockException e) {
        return new RefusalException(
                Refusal.CONTENT_MISSING,
                "found no content in this gateway's store at the moment, expected it; ask again later",
                e);
    }

    /** The member that runs this gateway. */
    public MspId operator() {
        return setting.gateway();
    }

    /**
     * Breaks off what is being sent of a study or a contribution: the ledger has it withdrawn. What is asked for later the ledger
     * itself decides.
     *
     * @param index the study; all of the contribution if absent
     */
    public void takeBack(ContributionId contribution, Optional<Long> index) {
        takenBack.add(contribution, index);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
