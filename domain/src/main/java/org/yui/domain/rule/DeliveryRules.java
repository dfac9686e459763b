package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.NOT_CUSTODIAN;
import static org.yui.domain.rule.Refusal.NOT_GROWING;
import static org.yui.domain.rule.Refusal.NOT_IN_DATASET;
import static org.yui.domain.rule.Refusal.NOT_PAID;
import static org.yui.domain.rule.Refusal.OUT_OF_ORDER;
import static org.yui.domain.rule.Refusal.OVER_QUOTA;
import static org.yui.domain.rule.Refusal.SLICE_DIFFERS;
import static org.yui.domain.rule.Refusal.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.Beat;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.payment.Lease;

/** Leasing quota, committing ordered lines, stating what was released. */
public final class DeliveryRules {

    private DeliveryRules() {}

    /**
     * A gateway takes the next slice of a grant that runs and is paid for.
     *
     * @param before whether the slice before is leased; of no matter for the first
     * @param accessPaid whether the access fee came in, or is nothing
     * @param usePaid whether this slice's use fee came in, or is nothing
     */
    public static Ruling lease(
            Lease lease,
            Member author,
            Grant grant,
            boolean before,
            boolean accessPaid,
            boolean usePaid,
            Instant time) {
        return Ruling.first(
                Author.is(author, lease.gateway(), Role.OPERATOR),
                GrantRules.runs(grant, time),
                Slice.of(grant, lease.slice())
                        .map(slice -> slice(lease, slice))
                        .orElseGet(() -> new Ruling.Refused(
                                OVER_QUOTA,
                                "found slice " + lease.slice() + " of a quota of " + grant.quota()
                                        + " lines, expected one within")),
                Ruling.unless(
                        lease.slice() == 0 || before,
                        OUT_OF_ORDER,
                        "found slice " + (lease.slice() - 1) + " not leased, expected it to come first"),
                Ruling.unless(accessPaid, NOT_PAID, "found no payment of the access fee, expected one"),
                Ruling.unless(
                        usePaid,
                        NOT_PAID,
                        "found no payment of the use fee of slice " + lease.slice() + ", expected one"));
    }

    private static Ruling slice(Lease lease, Slice slice) {
        return Ruling.unless(
                lease.firstLine() == slice.first() && lease.lines() == slice.lines(),
                SLICE_DIFFERS,
                "found " + lease.lines() + " lines from " + lease.firstLine() + ", expected " + slice.lines() + " from "
                        + slice.first());
    }

    /**
     * A gateway commits lines under its lease, going on exactly where the row before ended.
     *
     * @param before the row that it names as the one before, if it stands
     * @param withdrawn whether the contribution was taken back as a whole
     */
    public static Ruling orders(
            OrdersRow row,
            Member author,
            Lease lease,
            Grant grant,
            Dataset dataset,
            Optional<OrdersRow> before,
            boolean withdrawn,
            Instant time) {
        return Ruling.first(
                Author.is(author, row.gateway(), Role.OPERATOR),
                Author.is(author.msp(), lease.gateway()),
                GrantRules.runs(grant, time),
                Ruling.unless(
                        row.first() == 0
                                || before.filter(b -> b.first() + b.count() == row.first())
                                        .isPresent(),
                        OUT_OF_ORDER,
                        "found no row that ends at line " + row.first() + ", expected the one named as previous to"),
                Ruling.unless(
                        row.count() <= lease.lines() - row.first(),
                        OVER_QUOTA,
                        "found " + row.count() + " lines from " + row.first() + ", expected them within the lease's "
                                + lease.lines()),
                Ruling.unless(
                        dataset.choice(row.contribution()).isPresent(),
                        NOT_IN_DATASET,
                        "found " + row.contribution() + " not in the grant's dataset"),
                Ruling.unless(!withdrawn, WITHDRAWN, "found " + row.contribution() + " withdrawn as a whole"));
    }

    /**
     * A custodian states all that it has answered of a row so far. Whether the grant still runs is of no matter: what was
     * released was released.
     *
     * @param custodies the contribution's acknowledged custodies of every epoch, because an answer may be older than
     *     the newest
     * @param before the statement before, if there is one
     */
    public static Ruling releases(
            ReleasesRow releases,
            Member author,
            OrdersRow row,
            Contribution contribution,
            List<Custody> custodies,
            Optional<ReleasesRow> before) {
        return Ruling.first(
                Author.is(author.msp(), releases.custodian()),
                Ruling.unless(
                        custodies.stream().anyMatch(c -> holds(author, c, contribution)),
                        NOT_CUSTODIAN,
                        "found " + author.msp() + " in no acknowledged custody of " + contribution.id()),
                Ruling.unless(
                        releases.answered().end() <= row.count(),
                        OVER_QUOTA,
                        "found line " + (releases.answered().end() - 1) + " answered, expected lines of the row's "
                                + row.count()),
                Ruling.unless(
                        releases.sequence() == 1 || before.isPresent(),
                        OUT_OF_ORDER,
                        "found no statement " + (releases.sequence() - 1) + " of these releases, expected it to come"
                                + " first"),
                before.map(b -> grows(b, releases)).orElseGet(Ruling.Allowed::new));
    }

    private static boolean holds(Member author, Custody custody, Contribution contribution) {
        boolean owner = custody.ownerPart() && author.msp().equals(contribution.hospital());
        return owner || custody.custodians().contains(author.msp());
    }

    private static Ruling grows(ReleasesRow before, ReleasesRow now) {
        return Ruling.unless(
                now.answered().containsAll(before.answered())
                        && now.instances() >= before.instances()
                        && now.sealedBytes() >= before.sealedBytes(),
                NOT_GROWING,
                "found fewer lines, instances or bytes than statement " + before.sequence() + " has, expected all of"
                        + " them");
    }

    /** A hospital's custodian shows itself how old its view of the ledger is. */
    public static Ruling beat(Beat beat, Member author) {
        return Author.is(author, beat.custodian(), Role.HOSPITAL);
    }
}
