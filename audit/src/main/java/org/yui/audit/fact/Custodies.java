package org.yui.audit.fact;

import java.util.Optional;
import org.yui.audit.replay.Place;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;

/** Which custody of a contribution counts: the newest that every custodian has acknowledged. */
public final class Custodies {

    private Custodies() {}

    /** The custody that counts at the end of these facts; empty if none is acknowledged by all. */
    public static Optional<Custody> standing(FactStore facts, ContributionId contribution) {
        return standing(facts, contribution, new Place(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** The custody that counted before a place in the log. */
    public static Optional<Custody> standing(FactStore facts, ContributionId contribution, Place before) {
        Optional<Custody> newest = Optional.empty();
        for (int epoch = 1; facts.has(Custody.key(contribution, epoch)); epoch++) {
            Optional<Custody> each = facts.get(Custody.key(contribution, epoch), Custody.class);
            if (each.filter(c -> isAcknowledged(facts, c, before)).isPresent()) {
                newest = each;
            }
        }
        return newest;
    }

    /** Whether every custodian has said that it has its parts. */
    public static boolean isAcknowledged(FactStore facts, Custody custody) {
        return isAcknowledged(facts, custody, new Place(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    private static boolean isAcknowledged(FactStore facts, Custody custody, Place before) {
        return custody.custodians().stream()
                .map(c -> CustodyAcknowledgement.key(custody.contribution(), custody.epoch(), c))
                .allMatch(
                        k -> facts.place(k).filter(p -> p.compareTo(before) < 0).isPresent());
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
