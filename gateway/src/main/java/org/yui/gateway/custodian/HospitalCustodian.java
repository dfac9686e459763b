package org.yui.gateway.custodian;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.evidence.RowReleases;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.ReleaseBook.Kept;
import org.yui.gateway.custodian.ReleaseBook.RowPlace;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.gateway.store.FolderLock;

/**
 * A hospital's custodian over a folder of its own. One request at a time.
 *
 * <p>Order of an answer: the signed release is durable, then {@code RELEASES} is committed, then the answer goes out. So a kill
 * loses nothing (the book is brought to the ledger at the next start), and nobody has a key whose use is not on the ledger.
 */
public final class HospitalCustodian implements Custodian, Closeable {

    private final CustodianSetting setting;
    private final FolderLock lock;
    private final Facts facts;
    private final Statements statements;
    private final DepositBook deposits;
    private final WithdrawalBook withdrawals;
    private final ReleaseBook releases;
    private final Heartbeat heartbeat;
    private final RequestChecks requestChecks;
    private final DepositChecks depositChecks;
    private final Releaser releaser;
    private final ReleasesWriter writer;

    private HospitalCustodian(CustodianSetting setting, FolderLock lock, Path folder) throws IOException {
        this.setting = setting;
        this.lock = lock;
        this.facts = new Facts(setting.ledger());
        this.statements = new Statements(setting.ledger());
        this.deposits = DepositBook.open(folder.resolve("deposits"));
        this.withdrawals = WithdrawalBook.open(folder.resolve("withdrawals"));
        this.releases = ReleaseBook.open(folder.resolve("releases"));
        this.heartbeat = new Heartbeat(setting.hospital(), setting.ledger(), setting.clock(), setting.random());
        this.requestChecks = new RequestChecks(setting.channel(), setting.hospital(), facts, setting.clock());
        this.depositChecks = new DepositChecks(setting.channel(), setting.hospital(), setting.depositKey(), facts);
        this.releaser = new Releaser(setting, deposits, releases);
        this.writer = new ReleasesWriter(setting.hospital(), setting.ledger(), releases);
    }

    /** Opens the custodian: withdrawals are obeyed again first, then {@code RELEASES} that a kill left unsaid are committed. */
    public static HospitalCustodian open(CustodianSetting setting, Path folder) throws IOException, LedgerException {
        FolderLock lock = FolderLock.take(folder);
        try {
            HospitalCustodian custodian = new HospitalCustodian(setting, lock, folder);
            for (Withdrawal withdrawal : custodian.withdrawals.all()) {
                custodian.shred(withdrawal);
            }
            custodian.writer.settleAll();
            return custodian;
        } catch (IOException | LedgerException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public synchronized ReleaseAnswer answer(Signed request) throws IOException {
        try {
            heartbeat.requireFresh();
            CheckedRequest checked = requestChecks.check(request);
            List<LineAnswer> answers = new ArrayList<>();
            for (ProvenLine line : checked.request().lines()) {
                answers.add(answer(checked, line));
            }
            writer.settle(new RowPlace(
                    checked.row().grant(), checked.row().slice(), checked.row().first()));
            return new ReleaseAnswer.Answered(answers);
        } catch (RefusalException e) {
            return new ReleaseAnswer.Declined(e.refusal(), String.valueOf(e.getMessage()));
        } catch (LedgerException e) {
            RefusalException refusal = RefusalException.of(e);
            return new ReleaseAnswer.Declined(refusal.refusal(), String.valueOf(refusal.getMessage()));
        } catch (MalformedJsonException | InvalidValueException e) {
            return new ReleaseAnswer.Declined(Refusal.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private LineAnswer answer(CheckedRequest checked, ProvenLine proven) throws LedgerException, IOException {
        long line = proven.opening().line().line();
        try {
            requestChecks.checkLine(checked, proven);
            requireNotWithdrawn(proven.opening().line().study());
            return new LineAnswer.Released(
                    line, releaser.release(checked, proven.opening().line()));
        } catch (RefusalException e) {
            return new LineAnswer.Refused(line, e.refusal(), String.valueOf(e.getMessage()));
        }
    }

    private void requireNotWithdrawn(OrderedStudy study) throws RefusalException, LedgerException, IOException {
        if (withdrawals.has(study.contribution(), study.index())
                || facts.isWithdrawn(study.contribution(), study.index())) {
            deposits.shred(study.contribution(), Optional.of(study.index()));
            throw new RefusalException(
                    Refusal.STUDY_WITHDRAWN,
                    "found study " + study.index() + " of contribution " + study.contribution()
                            + " taken back by its hospital, expected one that stands");
        }
    }

    @Override
    public synchronized void deposit(Signed signed) throws RefusalException, IOException {
        StudyDeposit deposit = ledgerCall(() -> depositChecks.check(signed));
        ContributionId contribution = deposit.opening().contribution();
        long index = deposit.opening().index();
        if (withdrawals.has(contribution, index)) {
            throw new RefusalException(
                    Refusal.STUDY_WITHDRAWN, "found a deposit of a study taken back, expected one that stands");
        }
        if (deposits.find(contribution, deposit.epoch(), index).isEmpty()) {
            deposits.put(signed, deposit);
        }
    }

    @Override
    public synchronized CustodyAcknowledgement acknowledge(ContributionId id, int epoch)
            throws RefusalException, IOException {
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
            if (deposits.find(id, epoch, index).isEmpty()) {
                throw new RefusalException(
                        Refusal.NOT_DEPOSITED,
                        "found no parts of study " + index + ", expected those of all " + studies + " studies");
            }
        }
    }

    @Override
    public synchronized void withdraw(Signed signed) throws RefusalException, IOException {
        Withdrawal withdrawal = signed.read(Withdrawal.class);
        requireOwner(signed, withdrawal);
        withdrawals.put(signed, withdrawal);
        shred(withdrawal);
    }

    /** The own hospital's key is known here, so that its word holds even while the ledger cannot be reached. */
    private void requireOwner(Signed signed, Withdrawal withdrawal) throws RefusalException, IOException {
        boolean own = signed.signer().equals(setting.hospital());
        boolean signedWell = own
                ? signed.purpose() == KeyPurpose.CUSTODIAN
                        && signed.isBy(setting.key().verifyingKey())
                : ledgerCall(() -> facts.isSignedNow(signed, KeyPurpose.CUSTODIAN));
        Optional<Signed> deposited = deposits.any(withdrawal.contribution());
        boolean owner = withdrawal.hospital().equals(signed.signer())
                && deposited.map(d -> d.signer().equals(signed.signer())).orElse(own);
        if (!signedWell || !owner) {
            throw new RefusalException(
                    Refusal.BAD_SIGNATURE,
                    "found a withdrawal by another, expected one that the CUSTODIAN key of the contribution's owner"
                            + " signed");
        }
    }

    private void shred(Withdrawal withdrawal) throws IOException {
        deposits.shred(withdrawal.contribution(), Optional.ofNullable(withdrawal.index()));
    }

    /** All releases by row, as an auditor wants them. */
    public synchronized List<RowReleases> evidence() {
        List<RowReleases> rows = new ArrayList<>();
        for (RowPlace row : releases.rows()) {
            List<Signed> signed = releases.ofRow(row).stream().map(Kept::signed).toList();
            rows.add(new RowReleases(setting.hospital(), row.grant(), row.slice(), row.first(), signed));
        }
        return rows;
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
        T answer() throws LedgerException, RefusalException;
    }
}
