package org.yui.audit.fact;

import java.util.Optional;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;

/** Which custody of a contribution counts: the newest that every custodian has acknowledged. */
public final class Custodies {

    private Custodies() {}

    /** The custody that counts now; empty if none is acknowledged by all. */
    public static Optional<Custody> standing(FactStore facts, ContributionId contribution) {
        Optional<Custody> newest = Optional.empty();
        for (int epoch = 1; facts.has(Custody.key(contribution, epoch)); epoch++) {
            Optional<Custody> each = facts.get(Custody.key(contribution, epoch), Custody.class);
            if (each.filter(c -> isAcknowledged(facts, c)).isPresent()) {
                newest = each;
            }
        }
        return newest;
    }

    /** Whether every custodian has said that it has its parts. */
    public static boolean isAcknowledged(FactStore facts, Custody custody) {
        return custody.custodians().stream()
                .allMatch(c -> facts.has(CustodyAcknowledgement.key(custody.contribution(), custody.epoch(), c)));
    }

    /** Whether a member answers for a contribution in some acknowledged epoch: as custodian, or as owner where its part is needed. */
    public static boolean answersFor(FactStore facts, ContributionId contribution, MspId member) {
        for (int epoch = 1; facts.has(Custody.key(contribution, epoch)); epoch++) {
            Optional<Custody> custody =
                    facts.get(Custody.key(contribution, epoch), Custody.class).filter(c -> isAcknowledged(facts, c));
            if (custody.isPresent() && answers(facts, custody.get(), member)) {
                return true;
            }
        }
        return false;
    }

    private static boolean answers(FactStore facts, Custody custody, MspId member) {
        boolean owner = facts.get(Contribution.key(custody.contribution()), Contribution.class)
                .filter(c -> c.hospital().equals(member))
                .isPresent();
        return custody.custodians().contains(member) || (owner && custody.ownerPart());
    }
}
