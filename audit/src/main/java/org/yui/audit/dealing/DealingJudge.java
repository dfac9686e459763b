package org.yui.audit.dealing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yui.audit.evidence.Merkle;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.JudgedAccusation;
import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.DealingAccusation;
import org.yui.domain.contribution.ShareLeaf;
import org.yui.domain.contribution.ShownPart;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Json;

/**
 * Judges accusations of false dealing.
 *
 * <p>Guarantee: a hospital that dealt as it should is never convicted, since all that is shown must lie under roots that the hospital
 * itself stated, and hashes of two different parts do not meet. Limit: of a false dealing only what the shown parts show is seen;
 * parts that nobody shows may be false as well.
 */
public final class DealingJudge {

    private final FactStore facts;

    /** @param facts of the whole log */
    public DealingJudge(FactStore facts) {
        this.facts = facts;
    }

    /** @param file what the accusation is called in the report */
    public JudgedAccusation judge(String file, DealingAccusation accusation) {
        Optional<Contribution> contribution =
                facts.get(Contribution.key(accusation.opening().contribution()), Contribution.class);
        Optional<Custody> custody =
                facts.get(Custody.key(accusation.opening().contribution(), accusation.epoch()), Custody.class);
        if (contribution.isEmpty() || custody.isEmpty()) {
            return JudgedAccusation.notProved(
                    file, "found no contribution or no custody epoch of that name on the log, expected both");
        }
        return doubt(accusation, contribution.get(), custody.get())
                .map(why -> JudgedAccusation.notProved(file, why))
                .or(() -> falsehood(accusation, custody.get())
                        .map(what -> JudgedAccusation.convicted(
                                file, contribution.get().hospital(), what)))
                .orElseGet(() -> JudgedAccusation.notProved(
                        file,
                        "found parts that make the key committed to, and that the key gives: dealt as they should"));
    }

    /** Why what is shown is not what the log commits to, if it is not. */
    private static Optional<String> doubt(DealingAccusation accusation, Contribution contribution, Custody custody) {
        StudyOpening opening = accusation.opening();
        Hash study = Merkle.leaf(opening.salt().bytes(), Json.bytes(opening.leaf()));
        boolean inContribution = accusation.proof().index() == opening.index()
                && accusation.proof().size() == contribution.studies()
                && Merkle.isUnder(contribution.studyRoot(), accusation.proof(), study);
        if (!inContribution) {
            return Optional.of("found a study leaf that is not under the contribution's root at its place");
        }
        Layout layout = Layout.of(custody, contribution.studies());
        for (ShownPart part : accusation.parts()) {
            boolean isCommitted = layout.has(part.index())
                    && part.proof().index() == layout.place(opening.index(), part.index())
                    && part.proof().size() == layout.leaves()
                    && Merkle.isUnder(custody.shareRoot(), part.proof(), leaf(accusation, part));
            if (!isCommitted) {
                return Optional.of("found part " + part.index() + " that is not under the custody's root at its place");
            }
        }
        return isEnough(accusation, custody)
                ? Optional.empty()
                : Optional.of("found too few parts to make a key, expected " + custody.threshold()
                        + " custodians' parts" + (custody.ownerPart() ? " and the owner's" : ""));
    }

    private static Hash leaf(DealingAccusation accusation, ShownPart part) {
        StudyVersionId studyVersion = accusation.opening().leaf().studyVersion();
        ShareLeaf leaf = new ShareLeaf(
                studyVersion,
                accusation.epoch(),
                part.index(),
                Hash.of(part.part().bytes()));
        return Merkle.leaf(part.salt().bytes(), Json.bytes(leaf));
    }

    private static boolean isEnough(DealingAccusation accusation, Custody custody) {
        boolean owner = accusation.parts().stream().anyMatch(p -> p.index() == 0);
        return custodians(accusation).size() >= custody.threshold() && (owner || !custody.ownerPart());
    }

    private static List<ShownPart> custodians(DealingAccusation accusation) {
        return accusation.parts().stream().filter(p -> p.index() > 0).toList();
    }

    /** What is false about parts that are all committed to, if anything. */
    private static Optional<String> falsehood(DealingAccusation accusation, Custody custody) {
        Derived derived = new Derived(
                key(accusation, custody), accusation.opening().leaf().studyVersion());
        if (!derived.commitment().equals(accusation.opening().leaf().keyCommitment())) {
            return Optional.of("the parts make another key than the one that the study's leaf commits to");
        }
        return accusation.parts().stream()
                .filter(part -> !isGiven(derived, part, custody))
                .findFirst()
                .map(part -> "part " + part.index() + " is not the one that the key gives");
    }

    private static byte[] key(DealingAccusation accusation, Custody custody) {
        List<ShownPart> shared = custodians(accusation).subList(0, custody.threshold());
        byte[] together = Bytes.atZero(
                shared.stream().map(ShownPart::index).toList(),
                shared.stream().map(p -> p.part().bytes()).toList());
        return accusation.parts().stream()
                .filter(p -> p.index() == 0)
                .findFirst()
                .map(owner -> Bytes.sum(together, owner.part().bytes()))
                .orElse(together);
    }

    private static boolean isGiven(Derived derived, ShownPart part, Custody custody) {
        int epoch = custody.epoch();
        byte[] expected = part.index() == 0
                ? derived.ownerPart(epoch)
                : derived.custodianPart(epoch, part.index(), custody.threshold(), custody.ownerPart());
        return Arrays.equals(expected, part.part().bytes())
                && Arrays.equals(derived.salt(epoch, part.index()), part.salt().bytes());
    }
}
