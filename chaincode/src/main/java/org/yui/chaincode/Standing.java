package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.UNKNOWN_CONTRIBUTION;
import static org.yui.domain.rule.Refusal.UNKNOWN_POLICY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.rule.WithdrawalRules;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.OverdueNotice;
import org.yui.domain.withdrawal.WithdrawalKeys;

/** What was taken back and who owes a word about it, as one transaction sees it by point reads. */
final class Standing {

    private final LedgerContext ledger;

    Standing(LedgerContext ledger) {
        this.ledger = ledger;
    }

    /** Whether the whole contribution was taken back: by itself, with its consent or with all of its hospital's. */
    boolean isWithdrawn(Contribution contribution) {
        return WithdrawalKeys.whole(contribution, policy(contribution)).stream().anyMatch(ledger::stands);
    }

    /** Whether its hospital has taken back all that it would give as this contribution is. */
    boolean isForeclosed(Contribution contribution) {
        return WithdrawalKeys.wider(contribution, policy(contribution)).stream().anyMatch(ledger::stands);
    }

    boolean isWithdrawn(Contribution contribution, long index) {
        return ledger.stands(Withdrawal.key(contribution.id(), index)) || isWithdrawn(contribution);
    }

    private ConsentPolicy policy(Contribution contribution) {
        return ledger.get(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class, UNKNOWN_POLICY);
    }

    /** Refused if nothing is left of a dataset version. */
    void expectAnyOf(Dataset dataset) {
        boolean none = dataset.choices().stream().map(Choice::contribution).allMatch(this::isGone);
        Refusals.obey(WithdrawalRules.stands("all contributions of dataset version " + dataset.version(), none));
    }

    private boolean isGone(ContributionId id) {
        return isWithdrawn(ledger.get(Contribution.key(id), Contribution.class, UNKNOWN_CONTRIBUTION));
    }

    /** Refused while a deletion notice of the buyer is stated overdue and not answered. */
    void expectUpToDate(MspId buyer) {
        List<OverdueNotice> open = overdue(buyer).stream()
                .filter(o -> !ledger.stands(NoticeAnswer.key(o.subject())))
                .toList();
        Refusals.obey(WithdrawalRules.upToDate(buyer, open));
    }

    /** All that was ever stated overdue for a buyer: the sequence has no gaps. */
    List<OverdueNotice> overdue(MspId buyer) {
        List<OverdueNotice> found = new ArrayList<>();
        Optional<OverdueNotice> next = ledger.find(OverdueNotice.key(buyer, 1), OverdueNotice.class);
        while (next.isPresent()) {
            found.add(next.get());
            next = ledger.find(OverdueNotice.key(buyer, found.size() + 1), OverdueNotice.class);
        }
        return found;
    }
}
