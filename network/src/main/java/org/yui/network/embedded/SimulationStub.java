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
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.MspId;

/**
 * One organisation's simulation of one transaction, with Fabric's semantics: reads see the committed state alone, never the
 * transaction's own writes; every key read is kept with its version, absent keys too, and every range with what it gave; the last
 * write to a key wins; an empty value deletes.
 */
final class SimulationStub extends RefusingStub {

    private static final String FIRST_SIMPLE_KEY = "\u0001";
    private static final String LAST_RUNE = "\udbff\udfff";

    private final Proposal proposal;
    private final MspId endorser;
    private final StateView state;
    private final SimulatedReadWriteSet readWriteSet = new SimulatedReadWriteSet();
    private @Nullable ChaincodeEvent event;
    private @Nullable String refused;

    SimulationStub(Proposal proposal, MspId endorser, StateView state) {
        this.proposal = proposal;
        this.endorser = endorser;
        this.state = state;
    }

    SimulatedReadWriteSet readWriteSet() {
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
                + ", expected reads and writes of keys and reads of ranges");
    }

    @Override
    public byte[] getState(String key) {
        requireKey(key);
        return read(key(key)).map(VersionedValue::value).orElseGet(() -> new byte[0]);
    }

    /** Reads a key of any chaincode, as a peer does on its own account too. */
    Optional<VersionedValue> read(StateKey key) {
        Optional<VersionedValue> found = state.get(key);
        readWriteSet.read(key, found.map(VersionedValue::version));
        return found;
    }

    private StateKey key(String key) {
        return StateKey.of(proposal.chaincode(), key);
    }

    @Override
    public void putState(String key, byte[] value) {
        requireKey(key);
        readWriteSet.write(key(key), value);
    }

    @Override
    public void delState(String key) {
        requireKey(key);
        readWriteSet.write(key(key), new byte[0]);
    }

    private static void requireKey(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key cannot be an empty string");
        }
    }

    /** An empty or absent start is the first simple key, U+0001; composite keys lie before it (shim {@code InvocationStubImpl}). */
    @Override
    public QueryResultsIterator<KeyValue> getStateByRange(@Nullable String startKey, @Nullable String endKey) {
        String start = startKey == null || startKey.isEmpty() ? FIRST_SIMPLE_KEY : startKey;
        String end = endKey == null ? "" : endKey;
        CompositeKey.validateSimpleKeys(start, end);
        return range(start, end);
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String key) {
        return getStateByPartialCompositeKey(
                key.startsWith(CompositeKey.NAMESPACE) ? splitCompositeKey(key) : new CompositeKey(key));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String type, String... attributes) {
        return getStateByPartialCompositeKey(new CompositeKey(type, attributes));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(@Nullable CompositeKey key) {
        String start = (key == null ? new CompositeKey(FIRST_SIMPLE_KEY) : key).toString();
        return range(start, start + LAST_RUNE);
    }

    private QueryResultsIterator<KeyValue> range(String start, String end) {
        RangeReads reads = new RangeReads(proposal.chaincode(), start, end);
        readWriteSet.range(reads);
        return new RangeResults(state.range(proposal.chaincode(), start, end), reads);
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
                .setChaincodeId(proposal.chaincode())
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
