package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.MspId;

/**
 * One organisation's simulation of one transaction, with Fabric's semantics: reads see the committed state alone, never the
 * transaction's own writes; every key read is kept with its version, absent keys too; the last write to a key wins; an empty
 * value deletes.
 */
final class SimulationStub extends RefusingStub {

    private final Proposal proposal;
    private final MspId endorser;
    private final StateView state;
    private final ReadWriteSet readWriteSet = ReadWriteSet.empty();
    private @Nullable ChaincodeEvent event;
    private @Nullable String refused;

    SimulationStub(Proposal proposal, MspId endorser, StateView state) {
        this.proposal = proposal;
        this.endorser = endorser;
        this.state = state;
    }

    ReadWriteSet readWriteSet() {
        return readWriteSet;
    }

    /** The operation that was refused by name, if one was. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    @Override
    ChaincodeException refuse(String operation) {
        refused = operation;
        return new ChaincodeException("NOT_SUPPORTED: the embedded ledger has no " + operation
                + ", expected point reads and writes (getState, putState, delState)");
    }

    @Override
    public byte[] getState(String key) {
        requireKey(key);
        Optional<VersionedValue> found = state.get(key);
        readWriteSet.reads().put(key, found.map(VersionedValue::version));
        return found.map(VersionedValue::value).orElseGet(() -> new byte[0]);
    }

    @Override
    public void putState(String key, byte[] value) {
        requireKey(key);
        readWriteSet.writes().put(key, value.clone());
    }

    @Override
    public void delState(String key) {
        requireKey(key);
        readWriteSet.writes().put(key, new byte[0]);
    }

    private static void requireKey(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key cannot be an empty string");
        }
    }

    @Override
    public CompositeKey createCompositeKey(String objectType, String... attributes) {
        return new CompositeKey(objectType, attributes);
    }

    @Override
    public CompositeKey splitCompositeKey(String compositeKey) {
        return CompositeKey.parseCompositeKey(compositeKey);
    }

    @Override
    public void setEvent(String name, byte @Nullable [] payload) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("event name cannot be empty");
        }
        ChaincodeEvent.Builder made = ChaincodeEvent.newBuilder()
                .setChaincodeId(YuiChaincode.NAME)
                .setTxId(getTxId())
                .setEventName(name);
        if (payload != null) {
            made.setPayload(ByteString.copyFrom(payload));
        }
        event = made.build();
    }

    @Override
    public @Nullable ChaincodeEvent getEvent() {
        return event;
    }

    @Override
    public List<byte[]> getArgs() {
        return proposal.arguments();
    }

    @Override
    public List<String> getStringArgs() {
        return getArgs().stream()
                .map(a -> new String(a, StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public String getFunction() {
        return getStringArgs().getFirst();
    }

    @Override
    public List<String> getParameters() {
        List<String> all = getStringArgs();
        return all.subList(1, all.size());
    }

    @Override
    public String getTxId() {
        return proposal.transaction();
    }

    @Override
    public String getChannelId() {
        return proposal.channel();
    }

    @Override
    public Instant getTxTimestamp() {
        return proposal.timestamp();
    }

    @Override
    public byte[] getCreator() {
        return proposal.creator().toByteArray();
    }

    @Override
    public SignedProposal getSignedProposal() {
        return proposal.signed();
    }

    @Override
    public Map<String, byte[]> getTransient() {
        return proposal.transientData();
    }

    /** SHA-256 of nonce, creator and epoch (Fabric {@code protoutil.ComputeProposalBinding}). */
    @Override
    public byte[] getBinding() {
        byte[] epoch = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0)
                .array();
        return Hash.of(proposal.nonce().toByteArray(), getCreator(), epoch).bytes();
    }

    @Override
    public String getMspId() {
        return endorser.text();
    }
}
