package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.NotAMemberException;
import org.yui.network.member.VerifiedIdentity;

/** Who may ask: members' clients and admins, with a valid signature, a certificate that runs, and a time near the engine's own. */
final class Gatekeeper {

    private final ChannelConfig config;
    private final InstantSource clock;
    private final Duration window;

    /** @param window how far a proposal's time may be from the engine's, either way */
    Gatekeeper(ChannelConfig config, InstantSource clock, Duration window) {
        this.config = config;
        this.clock = clock;
        this.window = window;
    }

    void admit(Proposal proposal) throws RefusedException {
        requireChannel(proposal.channel());
        VerifiedIdentity identity = verify(proposal.creator());
        admit(identity);
        byte[] signed = proposal.signed().getProposalBytes().toByteArray();
        if (!identity.verifies(proposal.signed().getSignature().toByteArray(), signed)) {
            throw new RefusedException("BAD_SIGNATURE", "found a signature that is not the creator's over these bytes");
        }
        Instant now = clock.instant();
        if (Duration.between(proposal.timestamp(), now).abs().compareTo(window) > 0) {
            throw new RefusedException(
                    "EXPIRED_PROPOSAL",
                    "found a proposal of " + proposal.timestamp() + ", expected within " + window + " of " + now);
        }
    }

    void requireChannel(String channel) throws RefusedException {
        if (!channel.equals(config.channel())) {
            throw new RefusedException("UNKNOWN_CHANNEL", "found another channel, expected " + config.channel());
        }
    }

    /** The channel's Writers: a member's client or admin. */
    void admit(VerifiedIdentity identity) throws RefusedException {
        if (identity.role() != CertificateRole.CLIENT && identity.role() != CertificateRole.ADMIN) {
            throw new RefusedException(
                    "NOT_A_WRITER",
                    "found a certificate for " + identity.role() + ", expected a client's or an admin's");
        }
        if (!identity.runsAt(clock.instant())) {
            throw new RefusedException(
                    "EXPIRED_CERTIFICATE",
                    "found a certificate from "
                            + identity.certificate().getNotBefore().toInstant() + " until "
                            + identity.certificate().getNotAfter().toInstant() + ", expected one that runs now");
        }
    }

    private VerifiedIdentity verify(ByteString creator) throws RefusedException {
        try {
            return config.membership().verify(creator);
        } catch (NotAMemberException e) {
            RefusedException refused = new RefusedException("NOT_A_MEMBER", String.valueOf(e.getMessage()));
            refused.addSuppressed(e);
            throw refused;
        }
    }
}
