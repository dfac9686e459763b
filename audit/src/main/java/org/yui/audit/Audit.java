package org.yui.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.audit.block.BlockFiles;
import org.yui.audit.channel.Channel;
import org.yui.audit.copy.BlockCopy;
import org.yui.audit.copy.CopyComparison;
import org.yui.audit.dealing.Accusations;
import org.yui.audit.evidence.EvidenceCheck;
import org.yui.audit.evidence.EvidenceFolder;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.fact.FactStore;
import org.yui.audit.replay.Place;
import org.yui.audit.replay.Replay;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.ComparedCopy;
import org.yui.audit.report.CurrencyTotals;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.report.JudgedAccusation;
import org.yui.audit.report.MemberEarning;
import org.yui.audit.report.Verdict;
import org.yui.audit.rule.Facts;
import org.yui.audit.transaction.Transaction;
import org.yui.domain.member.Member;
import org.yui.domain.period.Anchor;
import org.yui.domain.period.Close;

/**
 * One audit of one evidence folder: replays the log, then compares the files beside it, organisations' copies of
 * the log, then the anchor.
 *
 * <p>Guarantee: whatever bytes the evidence holds, the outcome is a report; every difference is a finding in it. Only
 * evidence that cannot be read at all is an exception. Nothing is written, and nothing outside the folder, the
 * anchor, the copies and the accusations is read.
 */
public final class Audit {

    private final Findings findings = new Findings();
    private final FactStore facts = new FactStore();
    private final EvidenceFolder folder;
    private final BlockCopy log;
    private final List<BlockCopy> others;
    private final Replay replay;
    private @Nullable Facts rules;
    private EvidenceCheck files = new EvidenceCheck(List.of(), List.of());
    private List<ComparedCopy> copies = List.of();
    private List<JudgedAccusation> accusations = List.of();
    private Instant lastTime = Instant.EPOCH;
    private long consistent;

    private Audit(Path evidence, Map<String, Path> peers) throws UnusableEvidenceException {
        this.folder = EvidenceFolder.open(evidence, findings, !peers.isEmpty());
        Logs logs = Logs.of(folder, peers, findings);
        this.log = logs.log();
        this.others = logs.others();
        this.replay = new Replay(log.channel(), findings, this::accept);
    }

    /** As {@link #run(Path, Optional, Map, List)}, with the blocks that the evidence holds. */
    public static AuditReport run(Path evidence, Optional<Path> anchor) throws UnusableEvidenceException {
        return run(evidence, anchor, Map.of(), List.of());
    }

    /**
     * Audits an evidence folder.
     *
     * @param evidence a folder laid out as {@code org.yui.domain.evidence} says
     * @param anchor file with an {@link Anchor} that was kept elsewhere; without it the end of the log is not proved
     * @param peers further copies of the log by the MSP id of whose peer has it, each its {@code ledgersData}; the first is
     *     replayed if the evidence has no log of its own
     * @param accusations of false dealing, by file, to be judged by this log
     * @throws UnusableEvidenceException if the folder, the anchor or an accusation cannot be read at all, or there are no blocks in it
     */
    public static AuditReport run(Path evidence, Optional<Path> anchor, Map<String, Path> peers, List<Path> accusations)
            throws UnusableEvidenceException {
        Audit audit = new Audit(evidence, peers);
        AnchorCheck check = new AnchorCheck(audit.findings);
        Optional<Anchor> kept = anchor.isPresent() ? check.read(anchor.get()) : Optional.empty();
        audit.replayBlocks();
        audit.guarded("evidence", () -> audit.files = audit.checkFiles());
        audit.compareCopies();
        audit.accusations = new Accusations(audit.facts, audit.findings).judge(accusations);
        Optional<Long> proved = kept.flatMap(a -> audit.prove(check, a));
        return audit.report(proved);
    }

    private void replayBlocks() throws UnusableEvidenceException {
        long atFirst = findings.count();
        try {
            new BlockFiles(log.folder(), findings).forEach(log.files(), block -> {
                guarded("block " + replay.log().height(), () -> replay.next(block));
                consistent = findings.count() == atFirst ? replay.log().height() : consistent;
            });
        } catch (IOException e) {
            throw new UnusableEvidenceException("cannot read the block files under " + log.folder(), e);
        }
        guarded("log", replay::end);
    }

    private void compareCopies() throws UnusableEvidenceException {
        try {
            copies = new CopyComparison(replay.log(), replay.configurations(), findings).compare(others);
        } catch (IOException e) {
            throw new UnusableEvidenceException("cannot read an organisation's copy of the blocks", e);
        }
    }

    /** What made-up bytes can bring about beyond all that was foreseen is a finding too, and the audit goes on. */
    private void guarded(String where, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            findings.add(
                    FindingClass.INTEGRITY,
                    where,
                    "cannot be judged (" + e.getClass().getSimpleName() + "), expected what the design says");
        }
    }

    private void accept(Place place, Transaction transaction) {
        Facts taking = rules;
        if (taking == null) {
            taking = new Facts(replay, replay.log(), facts, findings);
            rules = taking;
        }
        taking.take(place, transaction);
        lastTime = lastTime.isBefore(transaction.time()) ? transaction.time() : lastTime;
    }

    private EvidenceCheck checkFiles() {
        return EvidenceCheck.of(folder, facts, channel(), lastTime, findings);
    }

    private String channel() {
        return replay.configurations().current().map(Channel::id).orElse("");
    }

    private Optional<Long> prove(AnchorCheck check, Anchor anchor) {
        Member hospital = anchor.hospital();
        Optional<Member> stated = facts.get(Member.key(hospital.msp(), hospital.epoch()), Member.class);
        return check.prove(anchor, channel(), replay.log(), stated);
    }

    private AuditReport report(Optional<Long> proved) {
        Figures figures = new Figures(facts, findings);
        List<CurrencyTotals> totals = figures.totals();
        Verdict verdict = findings.isEmpty() ? Verdict.CLEAN : Verdict.FINDINGS;
        return new AuditReport(
                verdict,
                Conclusion.of(findings, consistent, replay.log().height(), proved) + Conclusion.of(log, copies),
                findings.list(),
                replay.configurations().current().map(Channel::id).orElse(null),
                replay.log().height(),
                replay.transactions(),
                replay.valid(),
                replay.transactions() - replay.valid(),
                replay.configurations().inForce(),
                replay.chaincodes(),
                copies,
                proved.orElse(null),
                totals,
                files.earnings().stream().filter(this::isApproved).toList(),
                figures.grants(),
                files.unused(),
                accusations);
    }

    /** A close counts when a majority of the founding hospitals has approved it. */
    private boolean isApproved(MemberEarning earning) {
        Facts known = rules;
        return known != null
                && facts.get(Close.key(earning.period(), earning.currency()), Close.class)
                        .filter(known::isApproved)
                        .isPresent();
    }
}
