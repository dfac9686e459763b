package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.jspecify.annotations.Nullable;
import org.yui.audit.lifecycle.Definition;
import org.yui.audit.lifecycle.Definitions;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/**
 * Judges one envelope against what stood at the start of its block, in the order in which Fabric's peers do ({@code
 * core/common/validation/msgvalidation.go}, {@code core/committer/txvalidator/v20}): form, creator's signature, transaction id,
 * proposal hash, chaincode, endorsements. One judge is for one envelope.
 */
public final class Judge {

    private static final int OK = 200;
    private static final int NANOS = 1_000_000_000;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Definitions definitions;
    private final Wire wire = new Wire();
    private final List<String> notes = new ArrayList<>();
    private final Proposed proposed;

    private Judge(Definitions definitions) {
        this.definitions = definitions;
        this.proposed = new Proposed(definitions.channel(), wire, notes);
    }

    /** Never fails: whatever the bytes are, there is a code. */
    public static Judgement judge(Definitions definitions, ByteString envelope) {
        Judge judge = new Judge(definitions);
        try {
            Transaction transaction = judge.transaction(envelope);
            return judge.end(Code.VALID, transaction);
        } catch (InvalidTransactionException e) {
            return judge.end(e.code(), null);
        }
    }

    private Judgement end(Code code, @Nullable Transaction transaction) {
        notes.addAll(wire.notes());
        return new Judgement(code, transaction, proposed.transactionId().orElse(null), notes);
    }

    private Transaction transaction(ByteString bytes) throws InvalidTransactionException {
        Proposed.Content content = proposed.read(bytes);
        ChaincodeAction result = result(content.header(), content.response());
        List<KeySet> sets = ReadWriteSets.read(result.getResults(), wire);
        String name = checkChaincode(content.header(), result);
        long namespaces = sets.stream()
                .map(KeySet::space)
                .filter(Space::isPublic)
                .distinct()
                .count();
        require(namespaces == sets.stream().filter(s -> s.space().isPublic()).count(), Code.ILLEGAL_WRITESET);
        new Endorsements(definitions, notes).check(name, sets, content.payload());
        notes.addAll(Shape.notes(name, sets));
        checkVersion(name, result.getChaincodeId().getVersion());
        return new Transaction(
                content.header().getTxId(),
                content.creator(),
                time(content.header()),
                new Chaincode(name, result.getChaincodeId().getVersion()),
                arguments(content.payload().getChaincodeProposalPayload()),
                sets);
    }

    private <M extends Message> M parse(Parser<M> parser, ByteString bytes, String what, Code otherwise)
            throws InvalidTransactionException {
        try {
            return wire.parse(parser, bytes, what);
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(otherwise);
        }
    }

    private static void require(boolean holds, Code otherwise) throws InvalidTransactionException {
        if (!holds) {
            throw new InvalidTransactionException(otherwise);
        }
    }

    private ChaincodeAction result(ChannelHeader header, ProposalResponsePayload response)
            throws InvalidTransactionException {
        extension(header);
        require(!response.getExtension().isEmpty(), Code.BAD_RESPONSE_PAYLOAD);
        return parse(ChaincodeAction.parser(), response.getExtension(), "ChaincodeAction", Code.BAD_RESPONSE_PAYLOAD);
    }

    private ChaincodeHeaderExtension extension(ChannelHeader header) throws InvalidTransactionException {
        return parse(
                ChaincodeHeaderExtension.parser(),
                header.getExtension(),
                "ChaincodeHeaderExtension",
                Code.BAD_HEADER_EXTENSION);
    }

    private String checkChaincode(ChannelHeader header, ChaincodeAction result) throws InvalidTransactionException {
        ChaincodeHeaderExtension extension = extension(header);
        require(extension.hasChaincodeId() && result.hasChaincodeId(), Code.INVALID_OTHER_REASON);
        String name = extension.getChaincodeId().getName();
        require(
                !name.isEmpty()
                        && name.equals(result.getChaincodeId().getName())
                        && !result.getChaincodeId().getVersion().isEmpty(),
                Code.INVALID_CHAINCODE);
        if (result.getResponse().getStatus() != OK) {
            notes.add("found a transaction that its contract did not answer with 200, expected only those that it did");
        }
        if (!result.getEvents().isEmpty()) {
            ChaincodeEvent event =
                    parse(ChaincodeEvent.parser(), result.getEvents(), "ChaincodeEvent", Code.INVALID_OTHER_REASON);
            require(event.getChaincodeId().equals(name), Code.INVALID_OTHER_REASON);
        }
        return name;
    }

    /** A peer does not compare it, but whoever endorsed read the definition in force, or the read would not stand. */
    private void checkVersion(String name, String found) {
        try {
            String expected = definitions.of(name).map(Definition::version).orElse(found);
            if (!found.equals(expected)) {
                notes.add("found version " + found + " of the chaincode, expected " + expected + " as it is defined");
            }
        } catch (MalformedBytesException e) {
            notes.add("definition of " + name + ": " + e.getMessage());
        }
    }

    private Instant time(ChannelHeader header) {
        long seconds = header.getTimestamp().getSeconds();
        int nanos = header.getTimestamp().getNanos();
        if (seconds < 0 || seconds > LATEST.getEpochSecond() || nanos < 0 || nanos >= NANOS) {
            notes.add("found a transaction time beyond all calendars, expected one near its block's");
            return Instant.EPOCH;
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private List<String> arguments(ByteString payload) {
        try {
            ChaincodeProposalPayload proposal =
                    wire.parse(ChaincodeProposalPayload.parser(), payload, "ChaincodeProposalPayload");
            if (proposal.getTransientMapCount() > 0) {
                notes.add("found transient data in a block, expected none");
            }
            ChaincodeInvocationSpec input =
                    wire.parse(ChaincodeInvocationSpec.parser(), proposal.getInput(), "ChaincodeInvocationSpec");
            return input.getChaincodeSpec().getInput().getArgsList().stream()
                    .map(a -> a.toString(StandardCharsets.UTF_8))
                    .toList();
        } catch (MalformedBytesException e) {
            notes.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
