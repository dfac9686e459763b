package org.yui.network.fabric;

import java.util.List;
import java.util.Optional;

/**
 * Refusals by a peer itself, before any contract runs. Fabric gives them no code, so they are told apart by their text (Fabric {@code
 * core/endorser/endorser.go}, {@code msgvalidation.go}, {@code core/handlers/auth/filter}); the codes are the embedded engine's.
 */
final class PeerRefusals {

    private record Known(String text, String code, String sentence) {}

    /** The more special come first: one text may hold another. */
    private static final List<Known> KNOWN = List.of(
            new Known(
                    "duplicate transaction found",
                    "DUPLICATE_TXID",
                    "found a transaction of this id in the ledger already"),
            new Known(
                    "creator org unknown",
                    "NOT_A_MEMBER",
                    "found a certificate that no member's CA issued, expected a member's certificate"),
            new Known(
                    "identity expired",
                    "EXPIRED_CERTIFICATE",
                    "found a certificate whose time is over, expected one that runs now"),
            new Known(
                    "incorrect timestamp",
                    "EXPIRED_PROPOSAL",
                    "found a proposal whose time is far from the peer's, expected one near it; compare the clocks"),
            new Known(
                    "access denied: channel",
                    "NOT_A_MEMBER",
                    "found a certificate or a signature that does not hold, expected a member's own"),
            new Known(
                    "check policy [/Channel/Application/Writers]",
                    "NOT_A_WRITER",
                    "found a certificate of another role, expected a client's or an admin's"),
            new Known(
                    "error validating proposal",
                    "BAD_PROPOSAL",
                    "found a proposal that the peer cannot read, expected peer.SignedProposal"));

    private PeerRefusals() {}

    /** What this text says, if it is a refusal. */
    static Optional<Failure> in(String text) {
        return KNOWN.stream()
                .filter(known -> text.contains(known.text()))
                .findFirst()
                .map(known -> Failure.refused(known.code(), known.sentence()));
    }
}
