package org.yui.network.fabric;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.yui.domain.MspId;
import org.yui.network.Proposals;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Identity;
import org.yui.network.member.Organisation;

/** What these tests connect with. */
final class Peers {

    static final String CHANNEL = "yui";
    static final MspId HOSPITAL = new MspId("Hospital1MSP");
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private Peers() {}

    static Consortium consortium(Path folder) throws IOException {
        ConsortiumPlan plan = new ConsortiumPlan(List.of(new Organisation(HOSPITAL, "病院")), List.of());
        return Consortium.open(folder, plan, InstantSource.system(), new SecureRandom());
    }

    static FabricLedgerService connect(PeerConnection connection, Identity reader, Pace pace) {
        return connect(connection, reader, pace, PeerLimits.DEFAULT);
    }

    static FabricLedgerService connect(PeerConnection connection, Identity reader, Pace pace, PeerLimits limits) {
        Seek seek = new Seek(reader, ByteString.EMPTY, CHANNEL, InstantSource.fixed(NOW), new SecureRandom());
        return FabricLedgerService.over(connection, seek, reader, CHANNEL, limits, pace, new Random(1));
    }

    /** Deadlines short enough to wait for. */
    static PeerLimits impatient() {
        Duration soon = Duration.ofMillis(300);
        return new PeerLimits(new Deadlines(soon, soon, soon, soon, soon), 100, 100);
    }

    static Proposals proposal(Identity identity) {
        return Proposals.of(CHANNEL, identity, NOW, "kit:state", "{\"key\":\"k\",\"value\":\"v\"}");
    }

    /** A transaction signed by its creator; what is in it no fake peer looks at. */
    static Envelope transaction(Identity creator, Proposals proposal) throws IOException {
        Header header = Header.parseFrom(
                Proposal.parseFrom(SignedProposal.parseFrom(proposal.signed()).getProposalBytes())
                        .getHeader());
        ByteString payload = Payload.newBuilder()
                .setHeader(header)
                .setData(ByteString.copyFromUtf8("endorsed"))
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(creator.sign(payload.toByteArray())))
                .build();
    }
}
