package org.yui.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yui.audit.fact.FactStore;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.OverdueNotice;

/** What has been taken back by a point of the log, and who owes a word about it: worked out from all facts, not from their keys. */
final class Taken {

    private final FactStore facts;

    Taken(FactStore facts) {
        this.facts = facts;
    }

    /** The whole contribution, by whichever of the hospital's words. */
    boolean whole(ContributionId id) {
        return facts.has("WITHDRAWAL/" + id)
                || facts.get(Contribution.key(id), Contribution.class)
                        .filter(this::byWiderWord)
                        .isPresent();
    }

    boolean study(ContributionId id, long index) {
        return facts.has("WITHDRAWAL/" + id + "/" + index) || whole(id);
    }

    /** All of the hospital's, or all under the contribution's policy or that policy's consent reference. */
    boolean byWiderWord(Contribution contribution) {
        String hospital = contribution.hospital().text();
        List<String> words = new ArrayList<>();
        words.add("HOSPITALWITHDRAWAL/" + hospital);
        words.add("CONSENTWITHDRAWAL/" + hospital + "/" + contribution.policy());
        facts.get("POLICY/" + contribution.policy(), ConsentPolicy.class)
                .map(ConsentPolicy::consent)
                .ifPresent(reference -> words.add("CONSENTWITHDRAWAL/" + hospital + "/" + reference));
        return words.stream().anyMatch(facts::has);
    }

    /** Whether nothing is left of a dataset version. */
    boolean all(Dataset dataset) {
        return dataset.choices().stream().map(Choice::contribution).allMatch(this::whole);
    }

    /** Whether a notice of the buyer is stated overdue and has no answer yet. */
    boolean owes(MspId buyer) {
        return overdue(buyer).stream().anyMatch(o -> !facts.has(NoticeAnswer.key(o.subject())));
    }

    /** What was stated overdue for a buyer, in the order of its sequence. */
    List<OverdueNotice> overdue(MspId buyer) {
        return IntStream.iterate(1, n -> facts.has("OVERDUE/" + buyer + "/" + n), n -> n + 1)
                .mapToObj(n -> facts.get("OVERDUE/" + buyer + "/" + n, OverdueNotice.class))
                .flatMap(Optional::stream)
                .toList();
    }
}
