package org.yui.gateway.custodian;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.evidence.RowReleases;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.ReleaseBook.Kept;
import org.yui.gateway.custodian.ReleaseBook.RowPlace;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.gateway.store.FolderLock;

/**
 * A hospital's custodian over a folder of its own. It answers one request at a time; a withdrawal waits for none of them, and for
 * no ledger.
 *
 * <p>Order of an answer: the signed release is durable, then {@code RELEASES} is committed, then the answer goes out. So a kill
 * loses nothing (the book is brought to the ledger before the next answer), and nobody has a key whose use is not on the ledger.
 */
public final class HospitalCustodian implements Custodian, Closeable {

    private final CustodianSetting setting;
    private final FolderLock lock;
    private final TakeBack takeBack;
    private final Facts facts;
    private final Statements statements;
    private final DepositBook deposits;
    private final WithdrawalBook withdrawals;
    private final ReleaseBook releases;
    private final Heartbeat heartbeat;
    private final RequestChecks requestChecks;
    private final DepositChecks depositChecks;
    private final Releaser releaser;
    private final Recaller recaller;
    private final ReleasesWriter writer;

    /** Held while a request is answered, ledger calls and all. */
    private final ReentrantLock answering = new ReentrantLock();

    /** Held for the moment in which deposits, withdrawals and releases must agree; never while the ledger is asked. */
    private final Object books = new Object();

    private boolean settled;

    private HospitalCustodian(CustodianSetting setting, FolderLock lock, Path folder, TakeBack takeBack)
            throws IOException {
        this.setting = setting;
        this.lock = lock;
        this.takeBack = takeBack;
        this.facts = new Facts(setting.ledger());
        this.statements = new Statements(setting.ledger());
        this.deposits = DepositBook.open(folder.resolve("deposits"));
        this.withdrawals = WithdrawalBook.open(folder.resolve("withdrawals"));
        this.releases = ReleaseBook.open(folder.resolve("releases"));
        this.heartbeat = new Heartbeat(setting.hospital(), setting.ledger(), setting.clock(), setting.random());
        this.requestChecks = new RequestChecks(setting.channel(), setting.hospital(), facts, setting.clock());
        this.depositChecks = new DepositChecks(setting.channel(), setting.hospital(), setting.depositKey(), facts);
        this.releaser = new Releaser(setting, deposits, releases);
        this.recaller = new Recaller(setting, facts, deposits);
        this.writer = new ReleasesWriter(setting.hospital(), setting.ledger(), releases);
    }

    /** As {@link #open(CustodianSetting, Path, TakeBack)}, where nothing but parts is to be taken away. */
    public static HospitalCustodian open(CustodianSetting setting, Path folder) throws IOException {
        return open(setting, folder, (contribution, index, contents) -> {});
    }

    /** Opens the custodian without asking the ledger. Withdrawals are obeyed again before anything is answered. */
    public static HospitalCustodian open(CustodianSetting setting, Path folder, TakeBack takeBack) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            HospitalCustodian custodian = new HospitalCustodian(setting, lock, folder, takeBack);
            for (Word word : custodian.withdrawals.all()) {
                custodian.obeyWithoutLedger(word);
            }
            return custodian;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Brings to the ledger what a kill left unsaid. Done before the first answer at the latest; again does nothing. */
    public void settle() throws LedgerException, IOException {
        answering.lock();
        try {
            if (!settled) {
                for (Word word : withdrawals.all()) {
                    obeyConsent(word);
                }
                writer.settleAll();
                retireAll();
                settled = true;
            }
        } finally {
            answering.unlock();
        }
    }

    /**
     * Has the ledger show a recent beat of this custodian.
     *
     * @throws RefusalException with {@link Refusal#VIEW_TOO_OLD} if it does not
     */
    public void beat() throws RefusalException, LedgerException {
        heartbeat.beat();
    }

    /** Why the last beat did not come into the view; nothing if it did, or none was tried. */
    public Optional<String> viewTrouble() {
        return heartbeat.trouble();
    }

    /** How old the newest view is that certainly held a beat; nothing before the first. */
    public Optional<Duration> viewAge() {
        return heartbeat.age();
    }

    @Override
    public ReleaseAnswer answer(Signed request) throws IOException {
        try {
            heartbeat.beat();
            answering.lock();
            try {
                return new ReleaseAnswer.Answered(answerAlone(request));
            } finally {
                answering.unlock();
            }
        } catch (RefusalException e) {
            return new ReleaseAnswer.Declined(e.refusal(), String.valueOf(e.getMessage()));
        } catch (LedgerException e) {
            RefusalException refusal = RefusalException.of(e);
            return new ReleaseAnswer.Declined(refusal.refusal(), String.valueOf(refusal.getMessage()));
        } catch (MalformedJsonException | InvalidValueException e) {
            return new ReleaseAnswer.Declined(Refusal.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private List<LineAnswer> answerAlone(Signed request) throws RefusalException, LedgerException, IOException {
        settle();
        heartbeat.requireFresh();
        CheckedRequest checked = requestChecks.check(request);
        List<LineAnswer> answers = new ArrayList<>();
        for (ProvenLine line : checked.request().lines()) {
            answers.add(answer(checked, line));
        }
        writer.settle(new RowPlace(
                checked.row().grant(), checked.row().slice(), checked.row().first()));
        return answers;
    }

    private LineAnswer answer(CheckedRequest checked, ProvenLine proven) throws LedgerException, IOException {
        long line = proven.opening().line().line();
        try {
            requestChecks.checkLine(checked, proven);
            OrderedStudy study = proven.opening().line().study();
            List<String> keys = facts.withdrawalKeys(study.contribution(), study.index());
            requireNotWithdrawnOnLedger(study);
            return new LineAnswer.Released(
                    line, releaseUnlessWithdrawn(checked, proven.opening().line(), keys));
        } catch (RefusalException e) {
            return new LineAnswer.Refused(line, e.refusal(), String.valueOf(e.getMessage()));
        }
    }

    private void requireNotWithdrawnOnLedger(OrderedStudy study) throws RefusalException, LedgerException, IOException {
        if (facts.isWithdrawn(study.contribution(), study.index())) {
            obey(study.contribution(), Optional.of(study.index()));
            throw withdrawn(study.contribution(), study.index());
        }
    }

    private ReleasedLine releaseUnlessWithdrawn(CheckedRequest checked, OrderLine line, List<String> keys)
            throws RefusalException, IOException {
        synchronized (books) {
            requireStands(line.study().contribution(), line.study().index(), keys);
            return releaser.release(checked, line);
        }
    }

    /** @param keys under which the ledger would have the study taken back; a word that came without a block has the same */
    private void requireStands(ContributionId contribution, long index, List<String> keys)
            throws RefusalException, IOException {
        if (withdrawals.hasAny(keys)) {
            throw withdrawn(contribution, index);
        }
    }

    private static RefusalException withdrawn(ContributionId contribution, long index) {
        return new RefusalException(
                Refusal.STUDY_WITHDRAWN,
                "found study " + index + " of contribution " + contribution
                        + " taken back by its hospital, expected one that stands");
    }

    @Override
    public void deposit(Signed signed) throws RefusalException, IOException {
        StudyDeposit deposit = ledgerCall(() -> depositChecks.check(signed));
        ContributionId contribution = deposit.opening().contribution();
        long index = deposit.opening().index();
        if (ledgerCall(() -> facts.isWithdrawn(contribution, index))) {
            throw withdrawn(contribution, index);
        }
        List<String> keys = ledgerCall(() -> facts.withdrawalKeys(contribution, index));
        synchronized (books) {
            requireStands(contribution, index, keys);
            if (deposits.find(contribution, deposit.epoch(), index).isEmpty()) {
                deposits.put(signed, deposit);
            }
        }
    }

    @Override
    public CustodyAcknowledgement acknowledge(ContributionId id, int epoch) throws RefusalException, IOException {
        Custody custody = ledgerCall(() -> facts.find(Custody.key(id, epoch), Custody.class)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no custody of epoch " + epoch + ", expected it on the ledger")));
        CustodyAcknowledgement word =
                new CustodyAcknowledgement(id, epoch, setting.hospital(), Hash.of(Json.bytes(custody)));
        if (ledgerCall(() -> facts.find(word.key(), CustodyAcknowledgement.class))
                .isEmpty()) {
            requireAllDeposited(id, epoch);
            ledgerCall(() -> {
                statements.state("contributions:acknowledge", word);
                return word;
            });
        }
        return word;
    }

    private void requireAllDeposited(ContributionId id, int epoch) throws RefusalException, IOException {
        long studies = ledgerCall(() -> facts.contribution(id)
                .map(Contribution::studies)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no contribution under this id, expected it on the ledger")));
        for (long index = 0; index < studies; index++) {
            if (deposits.find(id, epoch, index).isEmpty() && !isTakenBack(id, index)) {
                throw new RefusalException(
                        Refusal.NOT_DEPOSITED,
                        "found no parts of study " + index + ", expected those of all " + studies + " studies");
            }
        }
    }

    /** Nothing is deposited of what was taken back, and nothing has to be. */
    private boolean isTakenBack(ContributionId id, long index) throws RefusalException, IOException {
        return withdrawals.hasAny(ledgerCall(() -> facts.withdrawalKeys(id, index)))
                || ledgerCall(() -> facts.isWithdrawn(id, index));
    }

    @Override
    public RecalledParts recall(Signed recall, long first, int count) throws RefusalException, IOException {
        Recaller.Checked checked = ledgerCall(() -> {
            heartbeat.beat();
            return recaller.check(recall);
        });
        synchronized (books) {
            return recaller.give(checked, first, count);
        }
    }

    @Override
    public void retire(ContributionId contribution) throws RefusalException, IOException {
        Optional<Custody> newest = ledgerCall(() -> facts.custody(contribution));
        if (newest.isPresent()) {
            synchronized (books) {
                deposits.shredBefore(contribution, newest.get().epoch());
            }
        }
    }

    /** A custodian that was away while parts were dealt anew finds out when it comes back. */
    private void retireAll() throws LedgerException, IOException {
        for (ContributionId contribution : deposits.contributions()) {
            Optional<Custody> newest = facts.custody(contribution);
            if (newest.isPresent()) {
                synchronized (books) {
                    deposits.shredBefore(contribution, newest.get().epoch());
                }
            }
        }
    }

    @Override
    public void withdraw(Signed signed) throws RefusalException, IOException {
        Word word = Word.read(signed);
        requireOwner(word);
        synchronized (books) {
            withdrawals.put(word);
            obeyWithoutLedger(word);
        }
        ledgerCall(() -> {
            obeyConsent(word);
            return word;
        });
    }

    /** Destroys what the word is about as far as the books alone say what that is. */
    private void obeyWithoutLedger(Word word) throws IOException {
        switch (word.fact()) {
            case Withdrawal w -> obey(w.contribution(), Optional.ofNullable(w.index()));
            case HospitalWithdrawal w -> {
                for (ContributionId held : deposits.contributions()) {
                    if (deposits.any(held)
                            .filter(d -> d.signer().equals(w.hospital()))
                            .isPresent()) {
                        obey(held, Optional.empty());
                    }
                }
            }
            default -> {} // a consent: the ledger says which contributions are under it
        }
    }

    private void obeyConsent(Word word) throws LedgerException, IOException {
        if (word.fact() instanceof ConsentWithdrawal consent) {
            for (ContributionId held : deposits.contributions()) {
                if (facts.withdrawalKeys(held).contains(consent.key())) {
                    obey(held, Optional.empty());
                }
            }
        }
    }

    /** Of which contributions parts are kept here. */
    public Set<ContributionId> contributions() throws IOException {
        return deposits.contributions();
    }

    /** The own hospital's key is known here, so that its word holds even while the ledger cannot be reached. */
    private void requireOwner(Word word) throws RefusalException, IOException {
        Signed signed = word.signed();
        boolean own = signed.signer().equals(setting.hospital());
        boolean signedWell = own
                ? signed.purpose() == KeyPurpose.CUSTODIAN
                        && signed.isBy(setting.key().verifyingKey())
                : ledgerCall(() -> facts.isSignedNow(signed, KeyPurpose.CUSTODIAN));
        if (!signedWell
                || !word.hospital().equals(signed.signer())
                || (word.fact() instanceof Withdrawal w && !isOwner(signed.signer(), w.contribution()))) {
            throw new RefusalException(
                    Refusal.BAD_SIGNATURE,
                    "found a withdrawal by another, expected one that the CUSTODIAN key of the contribution's owner"
                            + " signed");
        }
    }

    private boolean isOwner(MspId signer, ContributionId contribution) throws RefusalException, IOException {
        Optional<Signed> deposited = deposits.any(contribution);
        if (deposited.isPresent()) {
            return deposited.get().signer().equals(signer);
        }
        return signer.equals(setting.hospital())
                || ledgerCall(() -> facts.contribution(contribution)
                        .map(c -> c.hospital().equals(signer))
                        .orElse(false));
    }

    /**
     * Destroys the parts of what was taken back: on a hospital's signed word, or because the ledger has it. Again does nothing.
     *
     * @param index the study; all of the contribution if absent
     */
    public void obey(ContributionId contribution, Optional<Long> index) throws IOException {
        synchronized (books) {
            takeBack.takenBack(contribution, index, deposits.contents(contribution, index));
            deposits.shred(contribution, index);
        }
    }

    /** All releases by row, as an auditor wants them. */
    public List<RowReleases> evidence() {
        synchronized (books) {
            List<RowReleases> rows = new ArrayList<>();
            for (RowPlace row : releases.rows()) {
                List<Signed> signed =
                        releases.ofRow(row).stream().map(Kept::signed).toList();
                rows.add(new RowReleases(setting.hospital(), row.grant(), row.slice(), row.first(), signed));
            }
            return rows;
        }
    }

    private static <T> T ledgerCall(LedgerCall<T> call) throws RefusalException, IOException {
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
        T answer() throws LedgerException, RefusalException, IOException;
    }
}
