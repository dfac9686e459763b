package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.SIGNATURE_WRONG;

import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;

/** Signed heads of the log. */
public final class CheckpointRules {

    private CheckpointRules() {}

    /** A hospital states what it has signed: a head of this channel, of the height named. */
    public static Ruling state(CheckpointFact fact, Member author, String channel) {
        Signed signed = fact.checkpoint();
        return Ruling.first(
                Author.is(author, fact.hospital(), Role.HOSPITAL),
                Ruling.unless(
                        signed.signer().equals(author.msp())
                                && signed.purpose() == KeyPurpose.CHECKPOINT
                                && author.key(KeyPurpose.CHECKPOINT)
                                        .filter(signed::isBy)
                                        .isPresent(),
                        SIGNATURE_WRONG,
                        "found a signature that is not by the CHECKPOINT key of " + author.msp()),
                head(fact, channel));
    }

    private static Ruling head(CheckpointFact fact, String channel) {
        Checkpoint head;
        try {
            head = fact.checkpoint().read(Checkpoint.class);
        } catch (MalformedJsonException e) {
            return new Ruling.Refused(
                    SIGNATURE_WRONG, "found another signed statement, expected a Checkpoint: " + e.getMessage());
        }
        return Ruling.unless(
                head.channel().equals(channel)
                        && head.hospital().equals(fact.hospital())
                        && head.height() == fact.height(),
                SIGNATURE_WRONG,
                "found a signed head of another channel, hospital or height, expected " + channel + ", "
                        + fact.hospital() + ", " + fact.height());
    }
}
