package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Revocation;
import org.yui.gateway.facts.Statements;
import org.yui.network.member.Certificates;
import org.yui.network.member.Membership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code yui certificate revoke}. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "States on the ledger that a certificate of the organisation's own is dead. From that block on no"
                + " transaction that it signs is valid, and no node serves whoever shows it.",
        footer = {
            "",
            "A stolen key of the CA is another matter: then the other hospitals take the organisation's",
            "certificates out of the channel.",
            "",
            "Example: yui certificate revoke --config yui.yaml client.pem"
        })
final class CertificateRevokeCommand extends NodeCommand {

    @Parameters(paramLabel = "CERTIFICATE", description = "The certificate in PEM.")
    @SuppressWarnings("NullAway.Init")
    private Path certificate;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        X509Certificate dead = Certificates.read(certificate);
        Membership membership = Membership.read(node.configuration().members());
        if (!membership.memberOf(dead).filter(node.member()::equals).isPresent()) {
            throw new UnusableInputException(certificate + ": found a certificate that the CA of " + node.member()
                    + " did not issue, expected one of its own");
        }
        if (dead.equals(node.identity().certificate())) {
            throw new UnusableInputException(certificate + ": found the certificate that would sign its own revocation,"
                    + " expected another: name the new one in yui.yaml first (yui certificate rotate)");
        }
        Revocation revocation = new Revocation(node.member(), Revocation.signedPart(dead));
        new Statements(node.ledger()).state("members:revoke", revocation);
        answer(terminal, revocation, "revoked: " + revocation.key());
        return ExitCode.DONE;
    }
}
