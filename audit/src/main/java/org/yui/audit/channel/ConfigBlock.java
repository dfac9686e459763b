package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;
import org.yui.domain.Hash;

/** Reads the one envelope of a configuration block: the first configuration in block 0, a signed change of it later on. */
public final class ConfigBlock {

    private final Wire wire = new Wire();

    /** What was noted about its form, after reading. */
    public List<String> notes() {
        return wire.notes();
    }

    /** Whether an envelope claims to be a configuration; what cannot be read at all does not. */
    public static boolean isConfig(ByteString envelopeBytes) {
        try {
            Wire wire = new Wire();
            Envelope envelope = wire.parse(Envelope.parser(), envelopeBytes, "Envelope");
            Payload payload = wire.parse(Payload.parser(), envelope.getPayload(), "Payload");
            return wire.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader(), "ChannelHeader")
                            .getType()
                    == HeaderType.CONFIG_VALUE;
        } catch (MalformedBytesException e) {
            return false;
        }
    }

    /**
     * Reads the channel from the envelope of block 0.
     *
     * @throws MalformedBytesException if it is no configuration that this auditor can judge; says why
     */
    public Channel read(ByteString envelopeBytes) throws MalformedBytesException {
        Payload payload = payload(envelopeBytes);
        ChannelHeader header = header(payload);
        checkTransactionId(header, payload);
        ConfigEnvelope config = wire.parse(ConfigEnvelope.parser(), payload.getData(), "ConfigEnvelope");
        if (config.getConfig().getSequence() != 0 || config.hasLastUpdate()) {
            throw new MalformedBytesException("found an updated configuration, expected the first (sequence 0)");
        }
        return new ChannelReader(wire).read(header.getChannelId(), config.getConfig());
    }

    /**
     * Reads the next configuration, which must be what its update makes of the one before.
     *
     * @throws MalformedBytesException if it is not, or if who signed it may not change what it changes; says why
     */
    public ConfigChange next(Channel before, ByteString envelopeBytes) throws MalformedBytesException {
        Payload payload = payload(envelopeBytes);
        if (!header(payload).getChannelId().equals(before.id())) {
            throw new MalformedBytesException("found a configuration of another channel, expected " + before.id());
        }
        ConfigEnvelope config = wire.parse(ConfigEnvelope.parser(), payload.getData(), "ConfigEnvelope");
        long expected = before.sequence() + 1;
        if (config.getConfig().getSequence() != expected) {
            throw new MalformedBytesException("found configuration "
                    + Long.toUnsignedString(config.getConfig().getSequence()) + ", expected " + expected);
        }
        Payload update = wire.parse(Payload.parser(), config.getLastUpdate().getPayload(), "Payload");
        ConfigUpdateCheck check = new ConfigUpdateCheck(before, wire);
        ConfigGroup result =
                check.result(wire.parse(ConfigUpdateEnvelope.parser(), update.getData(), "ConfigUpdateEnvelope"));
        if (!result.equals(config.getConfig().getChannelGroup())) {
            throw new MalformedBytesException("found another configuration than its update makes of the one before");
        }
        checkWriter(before, envelopeBytes, payload);
        Channel after = new ChannelReader(wire).read(before.id(), config(expected, result));
        return new ConfigChange(after, check.changed(), check.signers());
    }

    private static Config config(long sequence, ConfigGroup group) {
        return Config.newBuilder().setSequence(sequence).setChannelGroup(group).build();
    }

    private Payload payload(ByteString envelopeBytes) throws MalformedBytesException {
        Envelope envelope = wire.parse(Envelope.parser(), envelopeBytes, "Envelope");
        return wire.parse(Payload.parser(), envelope.getPayload(), "Payload");
    }

    private ChannelHeader header(Payload payload) throws MalformedBytesException {
        ChannelHeader header =
                wire.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader(), "ChannelHeader");
        if (header.getType() != HeaderType.CONFIG_VALUE || header.getEpoch() != 0) {
            throw new MalformedBytesException("found another kind of envelope, expected a CONFIG of epoch 0");
        }
        return header;
    }

    private SignatureHeader signer(Payload payload) throws MalformedBytesException {
        return wire.parse(SignatureHeader.parser(), payload.getHeader().getSignatureHeader(), "SignatureHeader");
    }

    private void checkTransactionId(ChannelHeader header, Payload payload) throws MalformedBytesException {
        SignatureHeader signer = signer(payload);
        Hash expected =
                Hash.of(signer.getNonce().toByteArray(), signer.getCreator().toByteArray());
        if (!header.getTxId().equals(expected.text())) {
            throw new MalformedBytesException("found another transaction id, expected SHA-256 of nonce and creator");
        }
    }

    /** The orderer that made the envelope of a change signed it. */
    private void checkWriter(Channel before, ByteString envelopeBytes, Payload payload) throws MalformedBytesException {
        Envelope envelope = wire.parse(Envelope.parser(), envelopeBytes, "Envelope");
        Identity writer = before.identity(signer(payload).getCreator());
        if (!writer.signed(envelope.getPayload(), envelope.getSignature())) {
            throw new MalformedBytesException("found an envelope that its orderer did not sign");
        }
    }
}
