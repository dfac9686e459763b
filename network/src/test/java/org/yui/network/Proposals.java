package org.yui.network;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Instant;
import org.yui.network.member.Identity;

/** Proposals as a client makes them, for tests that carry every message themselves. */
public final class Proposals {

    private final OwnProposal proposal;
    private final Identity identity;

    private Proposals(OwnProposal proposal, Identity identity) {
        this.proposal = proposal;
        this.identity = identity;
    }

    public static Proposals of(String channel, Identity identity, Instant time, String function, String argument) {
        return of(channel, identity, identity.serialized(), time, function, argument);
    }

    /** With another creator than the one that signs. */
    public static Proposals of(
            String channel, Identity identity, ByteString creator, Instant time, String function, String argument) {
        byte[] nonce = new byte[OwnProposal.NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        return new Proposals(
                OwnProposal.of(ChaincodeAddress.ofYui(channel), creator, nonce, time, function, argument), identity);
    }

    public String transaction() {
        return proposal.transaction();
    }

    public ByteString payload() {
        return proposal.payload();
    }

    public byte[] signed() {
        return proposal.signed(identity);
    }
}
