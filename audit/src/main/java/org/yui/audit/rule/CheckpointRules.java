package org.yui.audit.rule;

import java.util.Optional;
import org.yui.audit.report.FindingClass;
import org.yui.audit.signature.SignedStatements;
import org.yui.domain.Hash;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.member.Role;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.signing.KeyPurpose;

/** Signed heads of the log: by the hospital's checkpoint key, and of this log. */
final class CheckpointRules {

    private final Ground ground;

    CheckpointRules(Ground ground) {
        this.ground = ground;
    }

    void checkpoint(Stated<CheckpointFact> stated) {
        CheckpointFact fact = stated.fact();
        ground.authorAs(stated, fact.hospital(), Role.HOSPITAL);
        boolean signed = ground.standing(fact.hospital())
                .filter(m -> SignedStatements.holds(fact.checkpoint(), KeyPurpose.CHECKPOINT, m))
                .isPresent();
        ground.require(
                stated,
                signed,
                FindingClass.AUTHORISATION,
                "found a checkpoint whose signature is not by the hospital's checkpoint key");
        try {
            head(stated, fact.checkpoint().read(Checkpoint.class));
        } catch (MalformedJsonException e) {
            ground.require(stated, false, FindingClass.INTEGRITY, "found a signed body that is no checkpoint");
        }
    }

    private void head(Stated<CheckpointFact> stated, Checkpoint head) {
        CheckpointFact fact = stated.fact();
        ground.require(
                stated,
                head.hospital().equals(fact.hospital())
                        && head.height() == fact.height()
                        && head.channel().equals(ground.channel().id()),
                FindingClass.ACCURACY,
                "found a checkpoint fact that says something else than what was signed");
        ground.require(
                stated,
                head.height() <= stated.place().block(),
                FindingClass.CUT_OFF,
                "found a checkpoint beyond the block that it is stated in");
        Optional<Hash> last = ground.log().header(head.height() - 1);
        ground.require(
                stated,
                ground.log().header(0).equals(Optional.of(head.genesisHash()))
                        && last.equals(Optional.of(head.headHash())),
                FindingClass.INTEGRITY,
                "found a checkpoint of another log than this one");
    }
}
