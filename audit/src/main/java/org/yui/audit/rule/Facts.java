package org.yui.audit.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.audit.channel.NodeRole;
import org.yui.audit.fact.FactStore;
import org.yui.audit.replay.InForce;
import org.yui.audit.replay.Log;
import org.yui.audit.replay.Place;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Write;
import org.yui.domain.Fact;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.Beat;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.Document;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.VotingHospitals;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.StatementFact;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.OverdueNotice;

/** Takes the valid transactions of the log one by one, turns their writes into facts and checks each against the rules. */
public final class Facts {

    private final Ground ground;
    private final Findings findings;
    private final Asked asked;
    private final MemberRules members;
    private final DocumentRules documents;
    private final ContributionRules contributions;
    private final WithdrawalRules withdrawals;
    private final DatasetRules datasets;
    private final GrantRules grants;
    private final PaymentRules payments;
    private final DeliveryRules deliveries;
    private final PeriodRules periods;
    private final CheckpointRules checkpoints;

    public Facts(InForce inForce, Log log, FactStore facts, Findings findings) {
        this.ground = new Ground(inForce, log, facts, findings);
        this.findings = findings;
        this.asked = new Asked(findings);
        this.members = new MemberRules(ground);
        this.documents = new DocumentRules(ground);
        this.contributions = new ContributionRules(ground);
        this.withdrawals = new WithdrawalRules(ground);
        this.datasets = new DatasetRules(ground);
        this.grants = new GrantRules(ground);
        this.payments = new PaymentRules(ground);
        this.deliveries = new DeliveryRules(ground);
        this.periods = new PeriodRules(ground);
        this.checkpoints = new CheckpointRules(ground);
    }

    /** A member's newest record that a majority of the founding hospitals has approved. */
    public Optional<Member> standing(MspId msp) {
        return ground.standing(msp);
    }

    /** Whether a majority of the founding hospitals has approved a document by its hash. */
    public boolean isApproved(Record document) {
        return ground.hasMajority(Ground.hashOf(document));
    }

    /** Checks one valid transaction and takes up its facts, also those that break a rule: the ledger has them. */
    public void take(Place place, Transaction transaction) {
        NodeRole role = transaction.creator().role();
        if (role != NodeRole.CLIENT && role != NodeRole.ADMIN) {
            find(FindingClass.AUTHORISATION, place, "found a transaction by a " + role + ", expected a client");
        }
        revoked(place, transaction);
        asked.check(place, transaction);
        for (Write write : transaction.writes()) {
            write(place, transaction, write);
        }
    }

    /** Its own member's word kills a certificate for every later transaction, also of the same block. */
    private void revoked(Place place, Transaction transaction) {
        String key = "REVOKED/" + transaction.creator().msp() + "/"
                + Revocation.signedPart(transaction.creator().certificate());
        if (ground.facts().has(key)) {
            find(
                    FindingClass.AUTHORISATION,
                    place,
                    "found a transaction by a revoked certificate, expected a live one");
        }
    }

    private void find(FindingClass kind, Place place, String what) {
        findings.add(kind, place.where(), what);
    }

    private void write(Place place, Transaction transaction, Write write) {
        Optional<Kind> kind = Kind.of(write.key());
        if (kind.isEmpty()) {
            find(FindingClass.EXISTENCE, place, "found a key of no known kind, expected a fact");
            return;
        }
        if (write.delete()) {
            find(FindingClass.INTEGRITY, place, "found a " + kind.get() + " deleted, expected facts to stay");
            return;
        }
        Fact fact = parse(place, kind.get(), write);
        if (fact == null) {
            return;
        }
        if (kind.get().isWrittenOnce() && ground.facts().has(write.key())) {
            find(FindingClass.INTEGRITY, place, "found a " + kind.get() + " written again, expected it once");
        }
        MspId by = author(place, transaction);
        if (by != null) {
            check(new Stated<>(fact, by, transaction.time(), place));
        }
        ground.facts().put(fact, place, transaction.time());
        if (fact instanceof Member member) {
            ground.standing(member.msp()); // judged now, by those who vote now
        }
    }

    private @Nullable Fact parse(Place place, Kind kind, Write write) {
        try {
            if (!write.value().isValidUtf8()) {
                throw new MalformedJsonException("found bytes that are not UTF-8, expected JSON in UTF-8");
            }
            Fact fact = (Fact) Json.readCanonical(write.value().toStringUtf8(), kind.type());
            if (fact.key().equals(write.key())) {
                return fact;
            }
            find(FindingClass.INTEGRITY, place, "found a " + kind + " under another key than its own");
        } catch (MalformedJsonException e) {
            find(FindingClass.INTEGRITY, place, "found no canonical " + kind + ": " + e.getMessage());
        }
        return null;
    }

    private @Nullable MspId author(Place place, Transaction transaction) {
        try {
            return new MspId(transaction.creator().msp());
        } catch (InvalidValueException e) {
            find(FindingClass.AUTHORISATION, place, "found an author with an MSP id of another form");
            return null;
        }
    }

    private void check(Stated<Fact> stated) {
        switch (stated.fact()) {
            case Member f -> members.member(as(stated, f));
            case VotingHospitals f -> members.hospitals(as(stated, f));
            case Revocation f -> members.revocation(as(stated, f));
            case Approval f -> members.approval(as(stated, f));
            case EthicsApproval f -> members.ethics(as(stated, f));
            case Document f -> documents.document(as(stated, f));
            case Contribution f -> contributions.contribution(as(stated, f));
            case Custody f -> contributions.custody(as(stated, f));
            case CustodyAcknowledgement f -> contributions.acknowledgement(as(stated, f));
            case Withdrawal f -> contributions.withdrawal(as(stated, f));
            case ConsentWithdrawal f -> withdrawals.consent(as(stated, f));
            case HospitalWithdrawal f -> withdrawals.hospital(as(stated, f));
            case DeletionNotice f -> withdrawals.notice(as(stated, f));
            case NoticeAnswer f -> withdrawals.answer(as(stated, f));
            case OverdueNotice f -> withdrawals.overdue(as(stated, f));
            case Dataset f -> datasets.dataset(as(stated, f));
            case AccessRequest f -> grants.request(as(stated, f));
            case Decision f -> grants.decision(as(stated, f));
            case Grant f -> grants.grant(as(stated, f));
            case Purchase f -> payments.purchase(as(stated, f));
            case Payment f -> payments.payment(as(stated, f));
            case Lease f -> deliveries.lease(as(stated, f));
            case OrdersRow f -> deliveries.orders(as(stated, f));
            case ReleasesRow f -> deliveries.releases(as(stated, f));
            case Beat f -> deliveries.beat(as(stated, f));
            case Cut f -> periods.cut(as(stated, f));
            case Close f -> periods.close(as(stated, f));
            case StatementFact f -> periods.statement(as(stated, f));
            case CheckpointFact f -> checkpoints.checkpoint(as(stated, f));
            default ->
                throw new IllegalStateException("no rule for " + stated.fact().getClass());
        }
    }

    private static <F extends Fact> Stated<F> as(Stated<?> stated, F fact) {
        return new Stated<>(fact, stated.by(), stated.at(), stated.place());
    }
}
