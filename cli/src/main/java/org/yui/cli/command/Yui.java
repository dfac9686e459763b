package org.yui.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code yui} itself: only its subcommands do something. */
@Command(
        name = "yui",
        mixinStandardHelpOptions = true,
        version = "yui 0.1.0",
        description = "A data-sharing network for medical imaging: contribute, grant, deliver, meter, pay, audit.",
        subcommands = {
            DemoCommand.class,
            MemberCommand.class,
            EthicsCommand.class,
            ContributeCommand.class,
            InboxCommand.class,
            PullCommand.class,
            RedealCommand.class,
            WithdrawCommand.class,
            NoticesCommand.class,
            OfferCommand.class,
            AttestCommand.class,
            CatalogueCommand.class,
            RequestCommand.class,
            DecideCommand.class,
            ConcludeCommand.class,
            PayCommand.class,
            FetchCommand.class,
            CloseCommand.class,
            StatementCommand.class,
            CheckpointCommand.class,
            EvidenceCommand.class,
            ManifestCommand.class,
            DeidCommand.class,
            CidCommand.class,
            SealCommand.class,
            OpenCommand.class,
            AuditCommand.class,
            ServeCommand.class,
            ProjectionCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CertificateCommand.class,
            BenchCommand.class,
            ChaincodeCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 the check found something; 2 bad usage or unusable input;",
            "3 done, but some input was quarantined.",
            "",
            "Example: yui demo --out target/demo"
        })
public final class Yui implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: yui demo --out target/demo");
    }
}
