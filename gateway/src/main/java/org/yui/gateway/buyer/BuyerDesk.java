package org.yui.gateway.buyer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yui.domain.Code;
import org.yui.domain.GrantId;
import org.yui.domain.MinorUnits;
import org.yui.domain.OrderId;
import org.yui.domain.PurchaseId;
import org.yui.domain.Region;
import org.yui.domain.content.Blocks;
import org.yui.domain.contribution.DealingAccusation;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Purchase;
import org.yui.domain.rule.PaymentRules;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.use.ResearchUse;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.catalogue.CatalogueEntry;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.delivery.OrderView;
import org.yui.gateway.delivery.ProvenStudy;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.gateway.store.FolderLock;
import org.yui.gateway.store.RecordFolder;
import org.yui.vault.DataKey;
import org.yui.vault.Joining;
import org.yui.vault.Opener;
import org.yui.vault.Progress;

/**
 * A buyer at work: it asks for access, pays, orders, fetches, checks, opens. Over a private folder, so that after a kill the
 * same request, purchase and order go on; one caller at a time.
 */
public final class BuyerDesk implements Closeable {

    private final BuyerSetting setting;
    private final GatewayClient gateway;
    private final Facts facts;
    private final Statements statements;
    private final FolderLock lock;
    private final RecordFolder<AccessRequest> requests;
    private final RecordFolder<Purchase> purchases;
    private final RecordFolder<Signed> orders;
    private final Blocks blocks;
    private final Download download;
    private final LineChecks checks;
    private final Path accusationFolder;
    private final RecordFolder<DealingAccusation> accusations;

    private BuyerDesk(BuyerSetting setting, GatewayClient gateway, Blocks blocks, FolderLock lock, Path folder)
            throws IOException {
        this.setting = setting;
        this.gateway = gateway;
        this.facts = new Facts(setting.ledger());
        this.statements = new Statements(setting.ledger());
        this.lock = lock;
        this.requests = RecordFolder.open(folder.resolve("requests"), AccessRequest.class);
        this.purchases = RecordFolder.open(folder.resolve("purchases"), Purchase.class);
        this.orders = RecordFolder.open(folder.resolve("orders"), Signed.class);
        this.blocks = blocks;
        this.download = new Download(gateway, blocks, folder.resolve("partial"));
        this.checks = new LineChecks(setting, facts);
        this.accusationFolder = folder.resolve("accusations");
        this.accusations = RecordFolder.open(accusationFolder, DealingAccusation.class);
    }

    /**
     * Opens the buyer's folder.
     *
     * @param blocks a block store of the buyer's own, where ciphertext stays only until it is opened
     */
    public static BuyerDesk open(BuyerSetting setting, GatewayClient gateway, Blocks blocks, Path folder)
            throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            return new BuyerDesk(setting, gateway, blocks, lock, folder);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Asks for access, once under a name.
     *
     * @param name the buyer's own name for the request: letters, digits, dots and hyphens
     * @param quota how many studies it wants to be able to order
     * @param use all that is to be done
     */
    public AccessRequest request(
            String name, CatalogueEntry entry, Code purpose, Region region, long quota, ResearchUse use)
            throws RefusalException, IOException {
        Optional<AccessRequest> before = requests.find(name);
        AccessRequest request = before.isPresent()
                ? before.get()
                : new AccessRequest(
                        GrantId.random(setting.random()),
                        setting.buyer(),
                        entry.dataset().id(),
                        entry.dataset().version(),
                        entry.datasetHash(),
                        purpose,
                        region,
                        quota,
                        setting.wrappingKey().publicKey(),
                        use);
        requests.put(name, request);
        return ledgerCall(() -> {
            statements.state("grants:request", request);
            return request;
        });
    }

    /** Promises a fee of a grant at exactly its price, once. Nothing if the price is nothing. */
    public Optional<Purchase> purchase(Grant grant, FeeKind fee, long slice) throws RefusalException, IOException {
        Tariff tariff = ledgerCall(() -> facts.find(Tariff.key(grant.tariff()), Tariff.class))
                .orElseThrow(() -> new RefusalException(
                        Refusal.GRANT_DIFFERS, "found a grant without its tariff, expected it on the ledger"));
        MinorUnits price = PaymentRules.price(grant, tariff, fee, slice)
                .orElseThrow(() -> new RefusalException(
                        Refusal.OVER_QUOTA, "found slice " + slice + ", expected one within the grant's quota"));
        if (price.units() == 0) {
            return Optional.empty();
        }
        String name = grant.id() + "-" + fee + "-" + slice;
        Optional<Purchase> before = purchases.find(name);
        Purchase purchase = before.isPresent()
                ? before.get()
                : new Purchase(
                        PurchaseId.random(setting.random()),
                        setting.buyer(),
                        grant.id(),
                        fee,
                        slice,
                        grant.currency(),
                        price);
        purchases.put(name, purchase);
        return ledgerCall(() -> {
            statements.state("payments:purchase", purchase);
            return Optional.of(purchase);
        });
    }

    /** The studies that may be ordered under a live grant. */
    public List<OrderedStudy> studies(GrantId grant) throws IOException {
        return gateway.studies(grant).studies().stream()
                .map(ProvenStudy::opening)
                .map(o -> new OrderedStudy(o.contribution(), o.index(), o.leaf().studyVersion()))
                .toList();
    }

    /** Orders studies; the same studies again are the same order. */
    public OrderView order(GrantId id, List<OrderedStudy> studies) throws RefusalException, IOException {
        Signed before = null;
        for (Signed each : orders.all()) {
            DeliveryOrder order = each.read(DeliveryOrder.class);
            if (order.grant().equals(id) && order.studies().equals(studies)) {
                before = each;
            }
        }
        return gateway.order(before != null ? before : sign(id, studies));
    }

    private Signed sign(GrantId id, List<OrderedStudy> studies) throws RefusalException, IOException {
        Grant grant = grant(id);
        DeliveryOrder order = new DeliveryOrder(
                setting.channel(),
                OrderId.random(setting.random()),
                setting.buyer(),
                id,
                grant.hash(),
                studies,
                setting.clock().instant());
        Signed signed = setting.orderKey().sign(setting.buyer(), KeyPurpose.ORDER, order);
        orders.put(order.id().text(), signed);
        return signed;
    }

    private Grant grant(GrantId id) throws RefusalException {
        return ledgerCall(() -> facts.grant(id))
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no grant under this id, expected it on the ledger"));
    }

    /**
     * Orders studies and opens what is released of them, each into {@code out/<study version>}. A folder that is there already
     * was delivered and is passed over.
     *
     * @throws CheckFailedException if anything delivered does not fit the ledger
     * @throws GatewayRefusedException if the gateway refuses
     */
    public Delivery fetch(GrantId id, List<OrderedStudy> studies, Path out) throws RefusalException, IOException {
        return fetch(id, studies, out, Progress.UNHEARD);
    }

    /** As {@link #fetch(GrantId, List, Path)}, telling how many of the studies are through. */
    public Delivery fetch(GrantId id, List<OrderedStudy> studies, Path out, Progress progress)
            throws RefusalException, IOException {
        Grant grant = grant(id);
        requireOwnKey(grant);
        OrderView view = order(id, studies);
        OrderId order = view.order().read(DeliveryOrder.class).id();
        Map<OrderedStudy, LineView> lines = view.lines().stream()
                .collect(Collectors.toMap(l -> l.line().line().study(), Function.identity()));
        List<DeliveredStudy> delivered = new ArrayList<>();
        List<OpenLine> open = new ArrayList<>();
        List<CustodianFault> faults = new ArrayList<>();
        for (OrderedStudy study : studies) {
            progress.at(delivered.size() + open.size(), studies.size());
            LineView line = lines.get(study);
            if (line == null) {
                open.add(new OpenLine(study, "a line", List.of()));
                continue;
            }
            CheckedLine checked = check(grant, study, line);
            faults.addAll(checked.faults());
            switch (checked.joining()) {
                case Joining.Joined(var key, var bad) -> delivered.add(deliver(order, checked, key, out));
                case Joining.TooFewParts(String missing, var bad) ->
                    open.add(new OpenLine(study, missing, line.refusals()));
                case Joining.FalseDealer(String why) -> throw accuse(checked, why);
            }
        }
        return new Delivery(delivered, open, faults);
    }

    /**
     * Orders one study and opens a view of it, so that parts of it are fetched and not the whole.
     *
     * @throws CheckFailedException if anything does not fit the ledger, or too little is released to open it
     * @throws GatewayRefusedException if the gateway refuses
     */
    public RemoteStudy view(GrantId id, OrderedStudy study) throws RefusalException, IOException {
        Grant grant = grant(id);
        requireOwnKey(grant);
        OrderView view = order(id, List.of(study));
        LineView line = view.lines().stream()
                .filter(l -> l.line().line().study().equals(study))
                .findFirst()
                .orElseThrow(() -> new CheckFailedException("found an order without a line, expected one; ask again"));
        CheckedLine checked = check(grant, study, line);
        return switch (checked.joining()) {
            case Joining.Joined(var key, var bad) -> {
                try {
                    OrderId order = view.order().read(DeliveryOrder.class).id();
                    StudyLeaf leaf = line.study().opening().leaf();
                    yield RemoteStudy.open(gateway, order, setting.channel(), leaf, key);
                } finally {
                    key.destroy();
                }
            }
            case Joining.TooFewParts(String missing, var bad) ->
                throw new CheckFailedException("found study " + study.studyVersion() + " open: it lacks " + missing
                        + ", expected it released; ask again later, which is free");
            case Joining.FalseDealer(String why) -> throw accuse(checked, why);
        };
    }

    /** Before anything is ordered: what is released to a key that is not at hand is paid for and cannot be opened. */
    private void requireOwnKey(Grant grant) throws CheckFailedException {
        if (!grant.wrappingKeyHash().equals(setting.wrappingKey().publicKeyHash())) {
            throw new CheckFailedException(
                    "found a grant that pins another wrapping key than this buyer's, expected the"
                            + " one that it was requested with");
        }
    }

    private CheckFailedException accuse(CheckedLine checked, String why) throws IOException {
        DealingAccusation accusation = checked.accusation().orElseThrow();
        accusations.put(accusation.name(), accusation);
        return new CheckFailedException("found parts of study "
                + checked.study().index() + " of contribution "
                + checked.study().contribution() + " dealt falsely by its hospital, expected those committed to: " + why
                + "; what shows it is in " + accusationFolder.resolve(accusation.name() + ".json")
                + ", for an auditor to check; it lays parts of the study's key open");
    }

    private CheckedLine check(Grant grant, OrderedStudy study, LineView line) throws RefusalException, IOException {
        try {
            return checks.check(grant, study, line);
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private DeliveredStudy deliver(OrderId order, CheckedLine checked, DataKey key, Path out) throws IOException {
        StudyLeaf leaf = checked.view().study().opening().leaf();
        Path folder = out.resolve(leaf.studyVersion().text());
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(out);
                download.fetch(order, leaf);
                new Opener(setting.channel(), blocks).open(leaf, key, folder, Progress.UNHEARD);
            }
            download.remove(leaf); // also of a study opened before, for a kill may have come in between
        } finally {
            key.destroy();
        }
        return new DeliveredStudy(checked.study(), leaf, folder);
    }

    private static <T> T ledgerCall(LedgerCall<T> call) throws RefusalException {
        try {
            return call.answer();
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Something that asks the ledger. */
    private interface LedgerCall<T> {
        T answer() throws LedgerException;
    }
}
