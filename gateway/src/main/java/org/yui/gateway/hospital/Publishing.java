package org.yui.gateway.hospital;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.ContributionId;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.StudyDeposit;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.gateway.store.FolderLock;
import org.yui.gateway.store.RecordFolder;
import org.yui.vault.DataKey;

/** Publishes batches, and takes back what was published. Over a private folder; one caller at a time. */
public final class Publishing implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final HospitalSetting setting;
    private final FolderLock lock;
    private final RecordFolder<PublicationPlan> plans;
    private final RecordFolder<Signed> deposits;
    private final RecordFolder<Signed> manifests;
    private final Facts facts;
    private final Redeals redeals;
    private final Statements statements;
    private final Planner planner;

    private Publishing(HospitalSetting setting, FolderLock lock, Path folder) throws IOException {
        this.setting = setting;
        this.lock = lock;
        this.plans = RecordFolder.open(folder.resolve("plans"), PublicationPlan.class);
        this.deposits = RecordFolder.open(folder.resolve("deposits"), Signed.class);
        this.manifests = RecordFolder.open(folder.resolve("manifests"), Signed.class);
        this.statements = new Statements(setting.ledger());
        this.facts = new Facts(setting.ledger());
        this.planner = new Planner(setting, facts);
        this.redeals = Redeals.open(folder.resolve("redeals"));
    }

    /** Opens the hospital's folder; deposits whose plan a kill prevented are destroyed. */
    public static Publishing open(HospitalSetting setting, Path folder) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            Publishing publishing = new Publishing(setting, lock, folder);
            publishing.shredUnplanned();
            return publishing;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void shredUnplanned() throws IOException {
        Set<String> planned =
                plans.all().stream().map(p -> p.contribution().id().text()).collect(Collectors.toSet());
        for (String name : deposits.names()) {
            if (!planned.contains(name.substring(0, name.indexOf('-')))) {
                deposits.shred(name);
            }
        }
    }

    /**
     * Publishes a batch, or goes on with one of this name that was begun.
     *
     * @param name the hospital's own name for the batch: letters, digits, dots and hyphens
     * @param source gives the batch; asked only if none of this name was planned before
     */
    public PublicationPlan publish(String name, BatchSource source) throws RefusalException, IOException {
        try {
            Optional<PublicationPlan> begun = plans.find(name);
            PublicationPlan plan = begun.isPresent() ? begun.get() : plan(name, source.batch());
            statements.state("contributions:contribute", plan.contribution());
            statements.state("contributions:custody", plan.custody());
            place(plan.custody(), depositsOf(plan));
            return plan;
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private void place(Custody custody, List<Signed> parts) throws RefusalException, IOException {
        for (Signed deposit : parts) {
            custodian(deposit.read(StudyDeposit.class).custodian()).deposit(deposit);
        }
        for (MspId custodian : custody.custodians()) {
            custodian(custodian).acknowledge(custody.contribution(), custody.epoch());
        }
    }

    /**
     * Deals the keys of a contribution anew, in a custody epoch of their own, or goes on with what was begun. Ciphertext, CIDs and data
     * keys stay as they are. When every custodian has acknowledged, holders destroy the parts of the epochs before. If the custody that
     * counts is of this choice already, only that last step is done again.
     *
     * @param anew deals anew even so, because old parts may have been stolen
     */
    public Redealt redeal(ContributionId contribution, CustodyChoice choice, boolean anew)
            throws RefusalException, IOException {
        try {
            PublicationPlan plan = planOf(contribution);
            Custody standing = facts.custody(contribution)
                    .orElseThrow(() -> new RefusalException(
                            Refusal.NOT_DEPOSITED,
                            "found no acknowledged custody to deal anew from, expected one; contribute again first"));
            if (choice.isOf(standing) && !anew) {
                return retire(plan, standing, List.of());
            }
            Optional<Custody> begun = redeals.begun(contribution, standing.epoch(), choice);
            List<String> faults = List.of();
            if (begun.isEmpty()) {
                KeyRecall recall = new KeyRecall(setting, facts, standing, plan.openings());
                List<Optional<DataKey>> keys = recall.keys();
                faults = recall.faults();
                int epoch = facts.newestCustodyEpoch(contribution) + 1;
                Dealer.Dealt dealt = new Dealer(setting, facts)
                        .deal(contribution, choice.plan(setting.hospital(), epoch), plan.openings(), keys);
                keys.forEach(key -> key.ifPresent(DataKey::destroy));
                redeals.put(dealt);
                begun = Optional.of(dealt.custody());
            }
            Custody custody = begun.get();
            statements.state("contributions:custody", custody);
            place(custody, redeals.deposits(custody));
            return retire(plan, custody, faults);
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private Redealt retire(PublicationPlan plan, Custody custody, List<String> faults) throws IOException {
        ContributionId contribution = custody.contribution();
        List<MspId> withOldParts = new ArrayList<>();
        for (MspId holder : holders(plan)) {
            try {
                custodian(holder).retire(contribution);
            } catch (RefusalException e) {
                LOG.warn("{} may still have parts of earlier epochs: {}", holder, e.getMessage());
                withOldParts.add(holder);
            }
        }
        if (custody.epoch() > plan.custody().epoch()) {
            shredDeposits(contribution + "-");
        }
        redeals.shredBefore(contribution, custody.epoch());
        return new Redealt(custody, faults, withOldParts);
    }

    /** Everyone who was to hold a part in any epoch, as this hospital's own records have it: no ledger needs to be asked. */
    private Set<MspId> holders(PublicationPlan plan) throws IOException {
        Set<MspId> holders = new LinkedHashSet<>();
        holders.add(setting.hospital());
        holders.addAll(plan.custody().custodians());
        for (Custody each : redeals.custodies(plan.contribution().id())) {
            holders.addAll(each.custodians());
        }
        return holders;
    }

    private PublicationPlan plan(String name, Batch batch) throws RefusalException, LedgerException, IOException {
        Planner.Planned planned = planner.plan(batch);
        for (Signed deposit : planned.deposits()) {
            deposits.put(name(deposit.read(StudyDeposit.class)), deposit);
        }
        manifests.put(planned.plan().contribution().id().text(), planned.manifest());
        plans.put(name, planned.plan());
        return planned.plan();
    }

    private static String name(StudyDeposit deposit) {
        return deposit.opening().contribution() + "-" + deposit.opening().index() + "-" + deposit.custodian();
    }

    private List<Signed> depositsOf(PublicationPlan plan) throws IOException {
        List<Signed> found = new ArrayList<>();
        for (String name : deposits.names()) {
            if (name.startsWith(plan.contribution().id() + "-")) {
                deposits.find(name).ifPresent(found::add);
            }
        }
        return found;
    }

    private Custodian custodian(MspId msp) throws RefusalException {
        return setting.custodians()
                .apply(msp)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no way to the custodian " + msp + ", expected one"));
    }

    /**
     * Takes a study or a contribution back: custodians are told first and destroy their parts, then own copies of these go, then
     * the ledger has it, and at last the content, which nobody can open any more. Again changes nothing.
     *
     * @param index the study's leaf index; null for the whole contribution
     * @throws RefusalException also, once all that is done, if a custodian could not be told: it learns it by the block
     */
    public Withdrawal withdraw(ContributionId contribution, @Nullable Long index, Code reason)
            throws RefusalException, IOException {
        PublicationPlan plan = planOf(contribution);
        Withdrawal withdrawal = new Withdrawal(contribution, index, setting.hospital(), reason);
        takeBack(
                "contributions:withdraw",
                withdrawal,
                List.of(plan),
                o -> index == null || index.longValue() == o.index());
        return withdrawal;
    }

    /** As {@link #withdraw(ContributionId, Long, Code)}, all that was given under a policy; nothing more is given under it. */
    public ConsentWithdrawal withdraw(Hash policy, Code reason) throws RefusalException, IOException {
        return withdraw(new ConsentWithdrawal(setting.hospital(), policy, null, reason));
    }

    /** As {@link #withdraw(ContributionId, Long, Code)}, all that was given under any policy with this reference. */
    public ConsentWithdrawal withdraw(ConsentReference consent, Code reason) throws RefusalException, IOException {
        return withdraw(new ConsentWithdrawal(setting.hospital(), null, consent, reason));
    }

    private ConsentWithdrawal withdraw(ConsentWithdrawal withdrawal) throws RefusalException, IOException {
        List<PublicationPlan> under = new ArrayList<>();
        try {
            for (PublicationPlan plan : plans.all()) {
                if (plan.contribution().policy().equals(withdrawal.policy())
                        || facts.withdrawalKeys(plan.contribution().id()).contains(withdrawal.key())) {
                    under.add(plan);
                }
            }
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
        takeBack("withdrawals:consent", withdrawal, under, o -> true);
        return withdrawal;
    }

    /** As {@link #withdraw(ContributionId, Long, Code)}, all that the hospital gave; it gives nothing more. */
    public HospitalWithdrawal withdrawAll(Code reason) throws RefusalException, IOException {
        HospitalWithdrawal withdrawal = new HospitalWithdrawal(setting.hospital(), reason);
        takeBack("withdrawals:hospital", withdrawal, plans.all(), o -> true);
        return withdrawal;
    }

    /** The own custodian first; one that cannot be reached keeps the ledger from nothing, for there it finds the word too. */
    private <W extends Record & Fact> void takeBack(
            String function, W withdrawal, List<PublicationPlan> about, Predicate<StudyOpening> concerned)
            throws RefusalException, IOException {
        Optional<RefusalException> untold = tell(withdrawal, about);
        List<StudyOpening> openings = about.stream()
                .flatMap(p -> p.openings().stream())
                .filter(concerned)
                .toList();
        for (StudyOpening opening : openings) {
            shred(opening);
        }
        try {
            statements.state(function, withdrawal);
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
        for (StudyOpening opening : openings) {
            setting.blocks().remove(opening.leaf().cid());
        }
        if (untold.isPresent()) {
            throw untold.get();
        }
    }

    private Optional<RefusalException> tell(Record withdrawal, List<PublicationPlan> about) throws IOException {
        Signed signed = setting.key().sign(setting.hospital(), KeyPurpose.CUSTODIAN, withdrawal);
        Set<MspId> custodians = new LinkedHashSet<>();
        for (PublicationPlan plan : about) {
            custodians.addAll(holders(plan));
        }
        Optional<RefusalException> first = Optional.empty();
        for (MspId custodian : custodians) {
            try {
                custodian(custodian).withdraw(signed);
            } catch (RefusalException e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        return first;
    }

    private void shred(StudyOpening opening) throws IOException {
        shredDeposits(opening.contribution() + "-" + opening.index() + "-");
        redeals.shred(opening);
    }

    private void shredDeposits(String prefix) throws IOException {
        for (String name : deposits.names()) {
            if (name.startsWith(prefix)) {
                deposits.shred(name);
            }
        }
    }

    private PublicationPlan planOf(ContributionId contribution) throws RefusalException, IOException {
        return plans.all().stream()
                .filter(p -> p.contribution().id().equals(contribution))
                .findFirst()
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no contribution of this hospital under this id, expected one"));
    }

    /** The hospital's signed word on how a contribution was de-identified, where it has one. */
    public Optional<Signed> manifest(ContributionId contribution) throws IOException {
        return manifests.find(contribution.text());
    }

    /** Every contribution that was planned, by the names of the batches. */
    public List<PublicationPlan> published() throws IOException {
        return plans.all();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
