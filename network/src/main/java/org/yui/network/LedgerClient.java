package org.yui.network;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Envelope;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Committed;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.FactQuery;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.member.Identity;

/** The ledger as one member uses it, over any {@link LedgerService}; the member's key stays here. For many threads. */
public final class LedgerClient implements Ledger {

    private final LedgerService service;
    private final Identity identity;
    private final ChaincodeAddress address;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * Of the consortium's own chaincode.
     *
     * @param clock gives each transaction its time, which peers check against their own
     * @param random gives each transaction its nonce
     */
    public LedgerClient(
            LedgerService service, Identity identity, String channel, InstantSource clock, SecureRandom random) {
        this(service, identity, ChaincodeAddress.ofYui(channel), clock, random);
    }

    /** Of any chaincode. */
    public LedgerClient(
            LedgerService service,
            Identity identity,
            ChaincodeAddress address,
            InstantSource clock,
            SecureRandom random) {
        this.service = service;
        this.identity = identity;
        this.address = address;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Committed submit(String function, String argument) throws LedgerException {
        OwnProposal proposal = propose(function, argument);
        PreparedTransaction prepared = PreparedTransaction.parse(service.endorse(proposal.signed(identity)));
        prepared.requireAnswerTo(proposal);
        service.submit(sign(prepared.payload()));
        CommitStatus status = commitStatus(proposal.transaction());
        if (!status.isValid()) {
            throw invalid(status);
        }
        return new Committed(
                status.transaction(), status.block(), prepared.answer().toStringUtf8());
    }

    private OwnProposal propose(String function, String argument) {
        byte[] nonce = new byte[OwnProposal.NONCE_BYTES];
        random.nextBytes(nonce);
        return OwnProposal.of(address, identity.serialized(), nonce, clock.instant(), function, argument);
    }

    private byte[] sign(ByteString payload) {
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(identity.sign(payload.toByteArray())))
                .build()
                .toByteArray();
    }

    /** Once it is handed over, a ledger that cannot be reached leaves the outcome open. */
    private CommitStatus commitStatus(String transaction) throws OutcomeUnknownException {
        try {
            return service.commitStatus(transaction);
        } catch (RefusedException | LedgerUnavailableException e) {
            throw new OutcomeUnknownException(transaction, e);
        }
    }

    private static LedgerException invalid(CommitStatus status) {
        return switch (status.codeName()) {
            case "MVCC_READ_CONFLICT", "PHANTOM_READ_CONFLICT" ->
                new ConflictException(status.transaction(), status.codeName());
            default ->
                new RefusedException(
                        status.codeName(),
                        "transaction " + status.transaction() + " was ordered but not valid, expected VALID");
        };
    }

    @Override
    public String evaluate(String function, String argument) throws LedgerException {
        return new String(service.evaluate(propose(function, argument).signed(identity)), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> fact(String key) throws LedgerException {
        String found = evaluate("facts:read", Json.write(new FactQuery(key)));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    @Override
    public long height() throws LedgerException {
        return service.height();
    }
}
