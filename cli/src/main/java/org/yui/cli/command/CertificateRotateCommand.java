package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.NodeConfiguration;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.MemberFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yui certificate rotate}. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description =
                "Issues a new certificate and key from the organisation's own CA beside the old. Nobody needs to be"
                        + " told: all trust the CA.",
        footer = {
            "",
            "Then name the new one in yui.yaml (identity: or tls:), start the node again,",
            "and revoke the old: yui certificate revoke --config yui.yaml client.pem",
            "",
            "Example: yui certificate rotate --config yui.yaml --for client --as client-2027"
        })
final class CertificateRotateCommand implements Callable<Integer> {

    /** What a certificate is for: a role, or both ends of mutual TLS. */
    enum Use {
        CLIENT,
        ADMIN,
        PEER,
        ORDERER,
        TLS
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The organisation's own yui.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(names = "--for", required = true, paramLabel = "USE", description = "client, admin, peer, orderer or tls.")
    @SuppressWarnings("NullAway.Init")
    private Use use;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "NAME",
            description = "Name of the new NAME.pem and NAME.key beside yui.yaml.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--ca", paramLabel = "DIR", description = "Where ca.pem and ca.key are (default: beside yui.yaml).")
    private @Nullable Path authority;

    @Option(
            names = "--days",
            defaultValue = "1825",
            paramLabel = "N",
            description = "How long it runs (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    public Integer call() throws IOException {
        NodeCommand.requireName(name);
        if (days < 1 || days > 3650) {
            throw new UnusableInputException("--days: found " + days + ", expected 1 to 3650");
        }
        NodeConfiguration member = NodeConfiguration.read(config);
        X509Certificate issued = MemberFolder.issue(
                authority == null ? member.folder() : authority,
                member.folder(),
                name,
                member.member(),
                role(),
                InstantSource.system().instant(),
                Duration.ofDays(days),
                new SecureRandom());
        spec.commandLine()
                .getOut()
                .println(member.folder().resolve(name + ".pem") + ": a certificate of " + member.member() + " for "
                        + use.name().toLowerCase(Locale.ROOT) + " until "
                        + issued.getNotAfter().toInstant());
        return ExitCode.DONE;
    }

    private Optional<CertificateRole> role() {
        return use == Use.TLS ? Optional.empty() : Optional.of(CertificateRole.valueOf(use.name()));
    }
}
