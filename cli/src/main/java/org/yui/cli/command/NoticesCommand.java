package org.yui.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.LedgerLog;
import org.yui.cli.stage.NoticeView;
import org.yui.cli.stage.Notices;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.domain.withdrawal.Deletion;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui notices}. */
@Command(
        name = "notices",
        mixinStandardHelpOptions = true,
        description = "Deletion notices (削除通知) and their answers: what buyers are to delete because a hospital took it"
            + " back. Exit code 1 if one is overdue. A hospital sends its own; a buyer answers one. Who lets its day"
            + " pass gets no new grant and no lease until it answers.",
        footer = {
            "",
            "Example: yui notices --config hospital1/yui.yaml --send",
            "         yui notices --config buyer/yui.yaml --answer DELETED --grant GRANT --contribution CONTRIBUTION"
        })
final class NoticesCommand extends NodeCommand {

    @Option(
            names = "--send",
            description =
                    "As a hospital: states notices of what was taken back after a release, and which are overdue.")
    private boolean send;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            description = "With --send: how many whole days (UTC) the buyers have, 7 to 365 (default: 30).")
    private @Nullable Integer days;

    @Option(
            names = "--answer",
            paramLabel = "ANSWER",
            description = "As a buyer: ${COMPLETION-CANDIDATES}. Signed and kept for ever.")
    private @Nullable Deletion answer;

    @Option(names = "--law", paramLabel = "CODE", description = "Which law makes the buyer keep it.")
    private @Nullable String law;

    @Option(names = "--grant", paramLabel = "GRANT", description = "The notice's grant.")
    private @Nullable String grant;

    @Option(names = "--contribution", paramLabel = "CONTRIBUTION", description = "The notice's contribution.")
    private @Nullable String contribution;

    @Option(names = "--study", paramLabel = "INDEX", description = "The notice's study, if it names one.")
    private @Nullable Long study;

    @Override
    Role[] roles() {
        return send ? new Role[] {Role.HOSPITAL} : new Role[0];
    }

    @Override
    void checkUsage() {
        if (days != null && !send) {
            throw new UnusableInputException("--days: found no --send, expected both");
        }
        if (days != null && (days < DeletionNotice.SHORTEST.toDays() || days >= DeletionNotice.LONGEST.toDays())) {
            throw new UnusableInputException("--days: found " + days + ", expected 7 to 365");
        }
        if (answer != null && (grant == null || contribution == null)) {
            throw new UnusableInputException(
                    "--answer: found no notice named, expected --grant and --contribution as the list has them");
        }
        if (answer != null && (law != null) != (answer == Deletion.KEPT_BY_LAW)) {
            throw new UnusableInputException(
                    "--law: expected a code for " + Deletion.KEPT_BY_LAW + ", and only for it");
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Participant member = node.participant(terminal);
        if (answer != null) {
            member.statements().state("withdrawals:answer", answer(member, answer));
        }
        if (send) {
            notices(node).send(member.msp(), due(node.clock().instant()), member.statements());
        }
        List<NoticeView> all = notices(node).all();
        answer(
                terminal,
                new Listed(all),
                all.isEmpty()
                        ? new String[] {"no deletion notices"}
                        : all.stream().map(NoticeView::line).toArray(String[]::new));
        boolean overdue = all.stream().anyMatch(v -> v.state() == NoticeView.State.OVERDUE);
        return overdue ? ExitCode.FOUND : ExitCode.DONE;
    }

    /** The end of a day, so that it does not matter how long the statement takes to be endorsed. */
    private Instant due(Instant now) {
        Duration whole = days == null ? DeletionNotice.USUAL : Duration.ofDays(days);
        return now.truncatedTo(ChronoUnit.DAYS).plus(whole).plus(1, ChronoUnit.DAYS);
    }

    private static Notices notices(MemberNode node) throws LedgerException, IOException {
        return new Notices(LedgerLog.read(node.service()), node.clock().instant());
    }

    private NoticeAnswer answer(Participant buyer, Deletion deletion) {
        NoticeSubject subject = new NoticeSubject(
                GrantId.parse(String.valueOf(grant)), ContributionId.parse(String.valueOf(contribution)), study);
        return new NoticeAnswer(subject, buyer.msp(), deletion, law == null ? null : Code.parse(law));
    }

    /** What {@code --json} prints. */
    record Listed(List<NoticeView> notices) implements Versioned {}
}
