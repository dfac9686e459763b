package org.yui.audit.rule;

import java.util.Arrays;
import java.util.Optional;
import org.yui.domain.Fact;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.Beat;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
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

/** The kinds of facts: what their keys begin with, their records, and the transaction that states them. */
enum Kind {
    MEMBER(Member.class, "members:admit"),
    HOSPITALS(VotingHospitals.class, "members:hospitals"),
    REVOKED(Revocation.class, "members:revoke"),
    APPROVAL(Approval.class, "approvals:approve"),
    ETHICS(EthicsApproval.class, "ethics:state"),
    POLICY(ConsentPolicy.class, "documents:policy"),
    TERMS(Terms.class, "documents:terms"),
    TARIFF(Tariff.class, "documents:tariff"),
    SCHEME(ShareScheme.class, "documents:scheme"),
    CONTRIBUTION(Contribution.class, "contributions:contribute"),
    CUSTODY(Custody.class, "contributions:custody"),
    CUSTODYACK(CustodyAcknowledgement.class, "contributions:acknowledge"),
    WITHDRAWAL(Withdrawal.class, "contributions:withdraw"),
    CONSENTWITHDRAWAL(ConsentWithdrawal.class, "withdrawals:consent"),
    HOSPITALWITHDRAWAL(HospitalWithdrawal.class, "withdrawals:hospital"),
    NOTICE(DeletionNotice.class, "withdrawals:notice"),
    NOTICEANSWER(NoticeAnswer.class, "withdrawals:answer"),
    OVERDUE(OverdueNotice.class, "withdrawals:overdue"),
    DATASET(Dataset.class, "datasets:publish"),
    REQUEST(AccessRequest.class, "grants:request"),
    DECISION(Decision.class, "grants:decide"),
    GRANT(Grant.class, "grants:conclude"),
    PURCHASE(Purchase.class, "payments:purchase"),
    PAYMENT(Payment.class, "payments:pay"),
    LEASE(Lease.class, "deliveries:lease"),
    ORDERS(OrdersRow.class, "deliveries:orders"),
    RELEASES(ReleasesRow.class, "deliveries:releases"),
    BEAT(Beat.class, "deliveries:beat"),
    CUT(Cut.class, "periods:cut"),
    CLOSE(Close.class, "periods:close"),
    STATEMENT(StatementFact.class, "periods:statement"),
    CHECKPOINT(CheckpointFact.class, "checkpoints:state");

    private final Class<? extends Record> type;
    private final String transaction;

    <T extends Record & Fact> Kind(Class<T> type, String transaction) {
        this.type = type;
        this.transaction = transaction;
    }

    /** The kind that a key begins with. */
    static Optional<Kind> of(String key) {
        int slash = key.indexOf('/');
        String head = slash < 0 ? key : key.substring(0, slash);
        return Arrays.stream(values()).filter(k -> k.name().equals(head)).findFirst();
    }

    Class<? extends Record> type() {
        return type;
    }

    /** Contract and transaction, as in the chaincode. */
    String transaction() {
        return transaction;
    }

    boolean isWrittenOnce() {
        return this != BEAT;
    }
}
