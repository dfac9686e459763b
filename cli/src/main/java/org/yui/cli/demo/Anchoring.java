package org.yui.cli.demo;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.period.Anchor;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.network.block.BlockHashes;

/** Hospitals sign the head of the log: on the log at the close, and once more at the very end for an auditor to keep elsewhere. */
final class Anchoring {

    private final Setting setting;

    Anchoring(Setting setting) {
        this.setting = setting;
    }

    /** Each hospital states the head as it was when the period was first closed. */
    void checkpoint() throws IOException, LedgerException {
        for (MspId hospital : setting.cast().hospitals()) {
            Path kept = setting.folder().member(hospital).resolve("checkpoint.json");
            if (!Files.exists(kept)) {
                AtomicFile.write(kept, Json.bytes(signedHead(hospital)));
            }
            Signed signed = Json.read(Files.readAllBytes(kept), Signed.class);
            long height = signed.read(Checkpoint.class).height();
            setting.writer(hospital).state("checkpoints:state", new CheckpointFact(hospital, height, signed));
        }
    }

    /** The newest head, signed by the first hospital. */
    Anchor anchor() throws IOException, LedgerException {
        MspId hospital = setting.cast().hospitals().getFirst();
        String member = setting.ledger(hospital)
                .fact(Member.key(hospital, 1))
                .orElseThrow(() -> new IOException("found no MEMBER fact of " + hospital + ", expected one"));
        return new Anchor(Json.read(member, Member.class), signedHead(hospital));
    }

    private Signed signedHead(MspId hospital) throws LedgerException, IOException {
        long height = setting.engine().height();
        return setting.keys(hospital)
                .signing(KeyPurpose.CHECKPOINT)
                .sign(
                        hospital,
                        KeyPurpose.CHECKPOINT,
                        new Checkpoint(Setting.CHANNEL, hospital, height, headerHash(0), headerHash(height - 1)));
    }

    private Hash headerHash(long number) throws LedgerException, InvalidProtocolBufferException {
        return BlockHashes.header(
                Block.parseFrom(setting.engine().block(number)).getHeader());
    }
}
