package org.yui.cli.command;

import java.util.List;
import picocli.CommandLine;
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
        footer = {
            "",
            "Exit codes: 0 done; 1 the check found something; 2 bad usage or unusable input;",
            "3 done, but some input was quarantined.",
            "",
            "Example: yui demo --out target/demo"
        })
public final class Yui implements Runnable {

    /** In the order of the help. */
    static final List<String> COMMANDS = List.of(
            "demo",
            "member",
            "ethics",
            "contribute",
            "inbox",
            "pull",
            "redeal",
            "withdraw",
            "notices",
            "offer",
            "attest",
            "catalogue",
            "request",
            "decide",
            "conclude",
            "pay",
            "fetch",
            "close",
            "statement",
            "checkpoint",
            "evidence",
            "manifest",
            "deid",
            "cid",
            "seal",
            "open",
            "audit",
            "serve",
            "projection",
            "backup",
            "restore",
            "certificate",
            "keys",
            "bench",
            "chaincode");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: yui demo --out target/demo");
    }

    /**
     * The command line for some words. To look at every subcommand's options takes longer than most commands, so a command that the first
     * word names is the only one made.
     */
    public static CommandLine commandLine(String... words) {
        CommandLine line = new CommandLine(new Yui());
        boolean named = words.length > 0 && COMMANDS.contains(words[0]);
        for (String name : named ? List.of(words[0]) : COMMANDS) {
            line.addSubcommand(command(name));
        }
        return line;
    }

    private static Object command(String name) {
        return switch (name) {
            case "demo" -> new DemoCommand();
            case "member" -> new MemberCommand();
            case "ethics" -> new EthicsCommand();
            case "contribute" -> new ContributeCommand();
            case "inbox" -> new InboxCommand();
            case "pull" -> new PullCommand();
            case "redeal" -> new RedealCommand();
            case "withdraw" -> new WithdrawCommand();
            case "notices" -> new NoticesCommand();
            case "offer" -> new OfferCommand();
            case "attest" -> new AttestCommand();
            case "catalogue" -> new CatalogueCommand();
            case "request" -> new RequestCommand();
            case "decide" -> new DecideCommand();
            case "conclude" -> new ConcludeCommand();
            case "pay" -> new PayCommand();
            case "fetch" -> new FetchCommand();
            case "close" -> new CloseCommand();
            case "statement" -> new StatementCommand();
            case "checkpoint" -> new CheckpointCommand();
            case "evidence" -> new EvidenceCommand();
            case "manifest" -> new ManifestCommand();
            case "deid" -> new DeidCommand();
            case "cid" -> new CidCommand();
            case "seal" -> new SealCommand();
            case "open" -> new OpenCommand();
            case "audit" -> new AuditCommand();
            case "serve" -> new ServeCommand();
            case "projection" -> new ProjectionCommand();
            case "backup" -> new BackupCommand();
            case "restore" -> new RestoreCommand();
            case "certificate" -> new CertificateCommand();
            case "keys" -> new KeysCommand();
            case "bench" -> new BenchCommand();
            case "chaincode" -> new ChaincodeCommand();
            default -> throw new IllegalArgumentException("a command that is not listed");
        };
    }
}
