package org.yui.cli.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;
import org.yui.domain.withdrawal.OverdueNotice;
import org.yui.domain.withdrawal.WithdrawalKeys;
import org.yui.gateway.facts.Statements;

/** What buyers are to delete, and what they said: read from the log, and brought up to date by the hospitals. */
public final class Notices {

    private final LedgerLog log;
    private final Instant now;

    public Notices(LedgerLog log, Instant now) {
        this.log = log;
        this.now = now;
    }

    /** Every notice on the ledger, in the order of the log. */
    public List<NoticeView> all() {
        return log.all("NOTICE", DeletionNotice.class).stream().map(this::view).toList();
    }

    private NoticeView view(DeletionNotice notice) {
        NoticeAnswer answer =
                log.find(NoticeAnswer.key(notice.subject()), NoticeAnswer.class).orElse(null);
        NoticeView.State state = answer != null
                ? NoticeView.State.ANSWERED
                : now.isBefore(notice.due()) ? NoticeView.State.OPEN : NoticeView.State.OVERDUE;
        return new NoticeView(notice, state, answer);
    }

    /**
     * States what a hospital has to say: a notice for everything of its own that was taken back, under each grant that had a release of
     * that contribution, and that a notice went unanswered past its day. Again does nothing.
     *
     * @param due  until when buyers are to answer
     * @return how many facts it stated
     */
    public int send(MspId hospital, Instant due, Statements statements) throws LedgerException {
        int said = 0;
        for (NoticeSubject subject : owed(hospital)) {
            MspId buyer = log.find(Grant.key(subject.grant()), Grant.class)
                    .orElseThrow()
                    .buyer();
            statements.state("withdrawals:notice", new DeletionNotice(subject, hospital, buyer, due));
            said++;
        }
        Map<MspId, Integer> last = new HashMap<>();
        Set<NoticeSubject> stated = new HashSet<>();
        for (OverdueNotice before : log.all("OVERDUE", OverdueNotice.class)) {
            last.merge(before.buyer(), before.sequence(), Math::max);
            stated.add(before.subject());
        }
        for (NoticeView view : all()) {
            DeletionNotice notice = view.notice();
            if (view.state() == NoticeView.State.OVERDUE
                    && notice.hospital().equals(hospital)
                    && !stated.contains(notice.subject())) {
                int sequence = last.merge(notice.buyer(), 1, Integer::sum);
                statements.state(
                        "withdrawals:overdue", new OverdueNotice(notice.buyer(), sequence, notice.subject(), hospital));
                said++;
            }
        }
        return said;
    }

    /** What was taken back of a hospital after something of it went to a grant, and has no notice yet. */
    private List<NoticeSubject> owed(MspId hospital) {
        Set<Given> released = released();
        List<NoticeSubject> owed = new ArrayList<>();
        for (Grant grant : log.all("GRANT", Grant.class)) {
            if (grant.outcome() == Outcome.GRANTED) {
                Dataset dataset = log.find(Dataset.key(grant.dataset(), grant.version()), Dataset.class)
                        .orElseThrow();
                dataset.choices().stream()
                        .filter(c -> released.contains(new Given(grant.id(), c.contribution())))
                        .forEach(c -> subjects(hospital, grant.id(), c).stream()
                                .filter(s -> !log.has(DeletionNotice.key(s)))
                                .forEach(owed::add));
            }
        }
        return owed;
    }

    private record Given(GrantId grant, ContributionId contribution) {}

    private Set<Given> released() {
        Set<Given> released = new HashSet<>();
        for (ReleasesRow releases : log.all("RELEASES", ReleasesRow.class)) {
            log.find(OrdersRow.key(releases.grant(), releases.slice(), releases.first()), OrdersRow.class)
                    .ifPresent(row -> released.add(new Given(row.grant(), row.contribution())));
        }
        return released;
    }

    private List<NoticeSubject> subjects(MspId hospital, GrantId grant, Choice choice) {
        ContributionId id = choice.contribution();
        Contribution contribution =
                log.find(Contribution.key(id), Contribution.class).orElseThrow();
        if (!contribution.hospital().equals(hospital)) {
            return List.of();
        }
        ConsentPolicy policy = log.find(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class)
                .orElseThrow();
        if (WithdrawalKeys.whole(contribution, policy).stream().anyMatch(log::has)) {
            return List.of(new NoticeSubject(grant, id, null));
        }
        return choice.studies()
                .members()
                .filter(index -> log.has(Withdrawal.key(id, index)))
                .mapToObj(index -> new NoticeSubject(grant, id, index))
                .toList();
    }
}
