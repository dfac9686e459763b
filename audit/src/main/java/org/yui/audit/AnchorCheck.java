package org.yui.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yui.audit.evidence.EvidenceFolder;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.replay.Log;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.signature.SignedStatements;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.member.Member;
import org.yui.domain.period.Anchor;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.signing.KeyPurpose;

/** Compares the log with what an auditor kept elsewhere. */
final class AnchorCheck {

    private static final String WHERE = "anchor";

    private final Findings findings;

    AnchorCheck(Findings findings) {
        this.findings = findings;
    }

    /** Reads the anchor; what is wrong with it is a finding, that there is none to read is bad usage. */
    Optional<Anchor> read(Path file) throws UnusableEvidenceException {
        if (!EvidenceFolder.isReadableFile(file)) {
            throw new UnusableEvidenceException("found no readable file at " + file + ", expected an anchor");
        }
        try {
            return Optional.of(Json.readCanonical(Files.readAllBytes(file), Anchor.class));
        } catch (MalformedJsonException e) {
            findings.add(FindingClass.INTEGRITY, WHERE, "cannot be read: " + e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UnusableEvidenceException("cannot read " + file + ", expected an anchor", e);
        }
    }

    /**
     * Whether the log is the one that the anchor is about, and not shorter.
     *
     * @param stated the hospital's {@code MEMBER} fact of the same epoch as the log has it
     * @return how many blocks are proved
     */
    Optional<Long> prove(Anchor anchor, String channel, Log log, Optional<Member> stated) {
        Optional<Checkpoint> checkpoint = signed(anchor);
        if (checkpoint.isEmpty()) {
            return Optional.empty();
        }
        boolean sameMember = stated.isPresent() && stated.get().equals(anchor.hospital());
        if (!sameMember) {
            find(
                    FindingClass.AUTHORISATION,
                    "found another MEMBER record of the anchor's hospital in the log, or none");
        }
        return matches(checkpoint.get(), channel, log) && sameMember
                ? Optional.of(checkpoint.get().height())
                : Optional.empty();
    }

    private Optional<Checkpoint> signed(Anchor anchor) {
        Member hospital = anchor.hospital();
        boolean holds = anchor.checkpoint().signer().equals(hospital.msp())
                && SignedStatements.holds(anchor.checkpoint(), KeyPurpose.CHECKPOINT, hospital);
        if (!holds) {
            find(FindingClass.INTEGRITY, "found a signature that is not by the hospital's checkpoint key");
            return Optional.empty();
        }
        try {
            Checkpoint checkpoint = anchor.checkpoint().read(Checkpoint.class);
            if (checkpoint.hospital().equals(hospital.msp())) {
                return Optional.of(checkpoint);
            }
            find(FindingClass.INTEGRITY, "found a checkpoint of another hospital than the one that signed it");
        } catch (MalformedJsonException e) {
            find(FindingClass.INTEGRITY, "found a signed body that is no checkpoint: " + e.getMessage());
        }
        return Optional.empty();
    }

    private boolean matches(Checkpoint checkpoint, String channel, Log log) {
        if (!checkpoint.channel().equals(channel)) {
            find(FindingClass.INTEGRITY, "found another channel in the log than the anchor names");
            return false;
        }
        if (!log.header(0).equals(Optional.of(checkpoint.genesisHash()))) {
            find(
                    FindingClass.INTEGRITY,
                    "found another block 0 in the log than the anchor names: the chain is not this one");
            return false;
        }
        if (log.height() < checkpoint.height()) {
            find(
                    FindingClass.COMPLETENESS,
                    "found " + log.height() + " blocks, expected at least the anchor's " + checkpoint.height()
                            + ": the end of the log is missing");
            return false;
        }
        Optional<Hash> head = log.header(checkpoint.height() - 1);
        if (!head.equals(Optional.of(checkpoint.headHash()))) {
            find(
                    FindingClass.INTEGRITY,
                    "found another block " + (checkpoint.height() - 1)
                            + " than the anchor names: the log was rewritten");
            return false;
        }
        return true;
    }

    private void find(FindingClass kind, String what) {
        findings.add(kind, WHERE, what);
    }
}
