package org.yui.network.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekNewest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;
import org.yui.network.member.Identity;

/** Makes signed requests for blocks, for a peer's Deliver service (Fabric {@code common/deliver/deliver.go}). */
final class Seek {

    private static final SeekPosition NEWEST =
            SeekPosition.newBuilder().setNewest(SeekNewest.getDefaultInstance()).build();

    private final Identity reader;
    private final ByteString tlsCertificateHash;
    private final String channel;
    private final InstantSource clock;
    private final SecureRandom random;

    /** @param tlsCertificateHash SHA-256 of the certificate this end shows: peers take no request from another connection */
    Seek(Identity reader, ByteString tlsCertificateHash, String channel, InstantSource clock, SecureRandom random) {
        this.reader = reader;
        this.tlsCertificateHash = tlsCertificateHash;
        this.channel = channel;
        this.clock = clock;
        this.random = random;
    }

    Envelope newest() {
        return signed(seek(NEWEST, NEWEST, SeekInfo.SeekBehavior.FAIL_IF_NOT_READY));
    }

    /** One block, which must be there. */
    Envelope one(long number) {
        return signed(seek(at(number), at(number), SeekInfo.SeekBehavior.FAIL_IF_NOT_READY));
    }

    /** All from this one on, also those still to come. */
    Envelope from(long number) {
        return signed(seek(at(number), at(Long.MAX_VALUE), SeekInfo.SeekBehavior.BLOCK_UNTIL_READY));
    }

    private static SeekPosition at(long number) {
        return SeekPosition.newBuilder()
                .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                .build();
    }

    private static SeekInfo seek(SeekPosition start, SeekPosition stop, SeekInfo.SeekBehavior behavior) {
        return SeekInfo.newBuilder()
                .setStart(start)
                .setStop(stop)
                .setBehavior(behavior)
                .build();
    }

    private Envelope signed(SeekInfo seek) {
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(channelHeader().toByteString())
                        .setSignatureHeader(signatureHeader().toByteString()))
                .setData(seek.toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(reader.sign(payload.toByteArray())))
                .build();
    }

    private ChannelHeader channelHeader() {
        Instant now = clock.instant();
        return ChannelHeader.newBuilder()
                .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                .setChannelId(channel)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setTlsCertHash(tlsCertificateHash)
                .build();
    }

    private SignatureHeader signatureHeader() {
        byte[] nonce = new byte[24];
        random.nextBytes(nonce);
        return SignatureHeader.newBuilder()
                .setCreator(reader.serialized())
                .setNonce(ByteString.copyFrom(nonce))
                .build();
    }
}
