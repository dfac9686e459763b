package org.yui.gateway.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.VerifyingKey;
import org.yui.domain.withdrawal.WithdrawalKeys;

/**
 * The ledger's facts as one member's peer holds them now. Every call is a read of its own: nothing is remembered, so nothing
 * is older than the peer's own view. Only under which keys a withdrawal would stand is remembered: that follows from facts that never change.
 */
public final class Facts {

    private static final int MOST_REMEMBERED = 10_000;

    private final Ledger ledger;
    private final Map<ContributionId, List<String>> withdrawalKeys = new ConcurrentHashMap<>();

    public Facts(Ledger ledger) {
        this.ledger = ledger;
    }

    public <T extends Record> Optional<T> find(String key, Class<T> type) throws LedgerException {
        return ledger.fact(key).map(text -> Json.read(text, type));
    }

    /** The member as its newest epoch states it. */
    public Optional<Member> member(MspId msp) throws LedgerException {
        Optional<Member> newest = Optional.empty();
        for (int epoch = 1; ; epoch++) {
            Optional<Member> next = find(Member.key(msp, epoch), Member.class);
            if (next.isEmpty()) {
                return newest;
            }
            newest = next;
        }
    }

    /** The member's keys of this purpose, of all its epochs: what an earlier one signed stays signed. */
    public List<VerifyingKey> keys(MspId msp, KeyPurpose purpose) throws LedgerException {
        List<VerifyingKey> keys = new ArrayList<>();
        for (int epoch = 1; ; epoch++) {
            Optional<Member> member = find(Member.key(msp, epoch), Member.class);
            if (member.isEmpty()) {
                return List.copyOf(keys);
            }
            member.flatMap(m -> m.key(purpose)).ifPresent(keys::add);
        }
    }

    /** Whether a statement is signed for this purpose by a key that its signer has on the ledger in any epoch. */
    public boolean isSigned(Signed signed, KeyPurpose purpose) throws LedgerException {
        if (signed.purpose() != purpose) {
            return false;
        }
        for (int epoch = 1; ; epoch++) {
            Optional<Member> member = find(Member.key(signed.signer(), epoch), Member.class);
            if (member.isEmpty()) {
                return false;
            }
            if (member.flatMap(m -> m.key(purpose)).map(signed::isBy).orElse(false)) {
                return true;
            }
        }
    }

    /** As {@link #isSigned}, but by the key of the newest epoch only: for what is new. */
    public boolean isSignedNow(Signed signed, KeyPurpose purpose) throws LedgerException {
        return signed.purpose() == purpose
                && member(signed.signer())
                        .flatMap(m -> m.key(purpose))
                        .map(signed::isBy)
                        .orElse(false);
    }

    public Optional<Grant> grant(GrantId id) throws LedgerException {
        return find(Grant.key(id), Grant.class);
    }

    public Optional<AccessRequest> request(GrantId id) throws LedgerException {
        return find(AccessRequest.key(id), AccessRequest.class);
    }

    public Optional<Dataset> dataset(Grant grant) throws LedgerException {
        return find(Dataset.key(grant.dataset(), grant.version()), Dataset.class)
                .filter(d -> d.hash().equals(grant.datasetHash()));
    }

    public Optional<Terms> terms(Dataset dataset) throws LedgerException {
        return find(Terms.key(dataset.terms()), Terms.class);
    }

    public Optional<Tariff> tariff(Dataset dataset) throws LedgerException {
        return find(Tariff.key(dataset.tariff()), Tariff.class);
    }

    public Optional<Contribution> contribution(ContributionId id) throws LedgerException {
        return find(Contribution.key(id), Contribution.class);
    }

    /** The custody of the newest epoch that all of its custodians have acknowledged. */
    public Optional<Custody> custody(ContributionId id) throws LedgerException {
        Optional<Custody> newest = Optional.empty();
        for (int epoch = 1; ; epoch++) {
            Optional<Custody> next = find(Custody.key(id, epoch), Custody.class);
            if (next.isEmpty()) {
                return newest;
            }
            if (isAcknowledged(next.get())) {
                newest = next;
            }
        }
    }

    /** The newest custody epoch that is stated, acknowledged or not; 0 if none is. */
    public int newestCustodyEpoch(ContributionId id) throws LedgerException {
        int epoch = 0;
        while (ledger.fact(Custody.key(id, epoch + 1)).isPresent()) {
            epoch++;
        }
        return epoch;
    }

    /** The custody of one epoch, if all of its custodians have acknowledged it. */
    public Optional<Custody> custody(ContributionId id, int epoch) throws LedgerException {
        Optional<Custody> stated = find(Custody.key(id, epoch), Custody.class);
        return stated.isPresent() && isAcknowledged(stated.get()) ? stated : Optional.empty();
    }

    private boolean isAcknowledged(Custody custody) throws LedgerException {
        for (MspId custodian : custody.custodians()) {
            String key = CustodyAcknowledgement.key(custody.contribution(), custody.epoch(), custodian);
            if (ledger.fact(key).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a study was taken back, by whichever of its hospital's words. */
    public boolean isWithdrawn(ContributionId contribution, long index) throws LedgerException {
        for (String key : withdrawalKeys(contribution, index)) {
            if (ledger.fact(key).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Under which keys the ledger has a study taken back, if it is. */
    public List<String> withdrawalKeys(ContributionId contribution, long index) throws LedgerException {
        List<String> keys = new ArrayList<>(withdrawalKeys(contribution));
        keys.add(Withdrawal.key(contribution, index));
        return keys;
    }

    /** Under which keys the ledger has a whole contribution taken back, if it is. */
    public List<String> withdrawalKeys(ContributionId id) throws LedgerException {
        List<String> known = withdrawalKeys.get(id);
        if (known != null) {
            return known;
        }
        Optional<Contribution> contribution = contribution(id);
        Optional<ConsentPolicy> policy = contribution.isEmpty()
                ? Optional.empty()
                : find(ConsentPolicy.key(contribution.get().policy()), ConsentPolicy.class);
        if (policy.isEmpty()) {
            return List.of(Withdrawal.key(id)); // nothing was given under this id yet
        }
        List<String> keys = WithdrawalKeys.whole(contribution.get(), policy.get());
        if (withdrawalKeys.size() < MOST_REMEMBERED) {
            withdrawalKeys.put(id, keys);
        }
        return keys;
    }

    /** Whether its access fee has come in, or is nothing. */
    public boolean isLive(Grant grant) throws LedgerException {
        return grant.accessFee().units() == 0
                || payment(grant.id(), FeeKind.ACCESS, 0).isPresent();
    }

    public Optional<Payment> payment(GrantId grant, FeeKind fee, long slice) throws LedgerException {
        return find(Payment.key(grant, fee, slice), Payment.class);
    }

    public Optional<Lease> lease(GrantId grant, long slice) throws LedgerException {
        return find(Lease.key(grant, slice), Lease.class);
    }

    public Optional<OrdersRow> ordersRow(GrantId grant, long slice, long first) throws LedgerException {
        return find(OrdersRow.key(grant, slice, first), OrdersRow.class);
    }
}
