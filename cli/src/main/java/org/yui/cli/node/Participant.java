package org.yui.cli.node;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.yui.cli.Terminal;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.member.Role;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.network.LedgerService;

/**
 * One member at work, whatever the ledger runs on.
 *
 * @param keys its signing and wrapping keys
 * @param ledger the ledger in its name
 * @param service where it reads blocks
 * @param folder its own records
 * @param random a cryptographic source outside tests
 * @param terminal where it tells how far it is
 */
public record Participant(
        MspId msp,
        Role role,
        String channel,
        MemberKeys keys,
        Ledger ledger,
        LedgerService service,
        Path folder,
        InstantSource clock,
        SecureRandom random,
        Terminal terminal) {

    public Facts facts() {
        return new Facts(ledger);
    }

    public Statements statements() {
        return new Statements(ledger);
    }
}
