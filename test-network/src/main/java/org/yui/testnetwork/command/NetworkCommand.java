package org.yui.testnetwork.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.domain.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code network}. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            StopCommand.class,
            StartCommand.class,
            UpgradeCommand.class,
            AddHospitalCommand.class,
            RemoveHospitalCommand.class,
            KitCommand.class
        },
        description = {
            "Raises and drops a consortium on this machine: Hyperledger Fabric, Kubo and Yui's own nodes, each"
                    + " organisation with its own.",
            "Needs the official releases of Fabric (peer, orderer, configtxgen, osnadmin, ccaas_builder) and Kubo"
                    + " (ipfs) on PATH, in FABRIC_HOME and in IPFS_HOME; no Docker."
        })
public final class NetworkCommand {

    /** Runs one command and returns its {@link ExitCode}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new NetworkCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, err))
                .execute(arguments);
    }

    private static int fail(Exception failure, PrintWriter err) {
        switch (failure) {
            case UnusableInputException e -> err.println("network: " + e.getMessage());
            case InvalidValueException e -> err.println("network: " + e.getMessage());
            case IOException e -> err.println("network: " + e.getMessage());
            case InterruptedException _ -> err.println("network: interrupted");
            default -> {
                err.println("network: an error that was not foreseen; please report it with the lines below.");
                failure.printStackTrace(err);
            }
        }
        return ExitCode.UNUSABLE;
    }
}
