package org.yui.cli.stage;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.cli.AtomicFile;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.Participant;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.period.Anchor;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.network.block.BlockHashes;

/** A hospital signs the head of the log: on the log, and for an auditor to keep elsewhere. */
public final class Checkpointing {

    private final Participant hospital;

    public Checkpointing(Participant hospital) {
        this.hospital = hospital;
    }

    /** States the head as it is now; under a name, as it was when this was first asked under the name. */
    public CheckpointFact state(String name) throws IOException, LedgerException {
        Path kept = hospital.folder().resolve("checkpoints").resolve(name + ".json");
        if (!Files.exists(kept)) {
            AtomicFile.write(kept, Json.bytes(signedHead()));
        }
        Signed signed = Json.read(Files.readAllBytes(kept), Signed.class);
        CheckpointFact fact =
                new CheckpointFact(hospital.msp(), signed.read(Checkpoint.class).height(), signed);
        hospital.statements().state("checkpoints:state", fact);
        return fact;
    }

    /** The newest head, with the hospital as it stands on the ledger. */
    public Anchor anchor() throws IOException, LedgerException {
        Member member = hospital.facts()
                .member(hospital.msp())
                .orElseThrow(() -> new UnusableInputException(
                        "found no MEMBER fact of " + hospital.msp() + ", expected it admitted"));
        return new Anchor(member, signedHead());
    }

    private Signed signedHead() throws LedgerException, IOException {
        long height = hospital.service().height();
        return hospital.keys()
                .signing(KeyPurpose.CHECKPOINT)
                .sign(
                        hospital.msp(),
                        KeyPurpose.CHECKPOINT,
                        new Checkpoint(
                                hospital.channel(), hospital.msp(), height, headerHash(0), headerHash(height - 1)));
    }

    private Hash headerHash(long number) throws LedgerException, InvalidProtocolBufferException {
        return BlockHashes.header(
                Block.parseFrom(hospital.service().block(number)).getHeader());
    }
}
