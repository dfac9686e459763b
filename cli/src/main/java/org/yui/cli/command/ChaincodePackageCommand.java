package org.yui.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.ledger.ChaincodeLabel;
import org.yui.domain.member.Founders;
import org.yui.network.chaincode.ChaincodePackage;
import org.yui.network.chaincode.FoundersJar;
import org.yui.network.chaincode.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yui chaincode package}. */
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = "Puts the founding hospitals into the chaincode's jar and packages it for Fabric: the same bytes"
                + " whoever does it. Prints the package ID that every hospital approves.",
        footer = {
            "",
            "Leaves yui-chaincode-VERSION.jar, which the process beside each peer runs, and",
            "yui-chaincode-VERSION.tar.gz, which each peer installs.",
            "",
            "Example: yui chaincode package --jar chaincode/target/yui-chaincode.jar \\",
            "           --code-version 1.0 --hospitals Hospital1MSP,Hospital2MSP \\",
            "           --out target/package"
        })
final class ChaincodePackageCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(
            names = "--jar",
            required = true,
            paramLabel = "FILE",
            description = "The jar as the build leaves it: chaincode/target/yui-chaincode.jar.")
    @SuppressWarnings("NullAway.Init")
    private Path jar;

    @Option(
            names = "--hospitals",
            required = true,
            split = ",",
            paramLabel = "MSP",
            description = "The founding hospitals' MSP ids, in any order.")
    @SuppressWarnings("NullAway.Init")
    private List<String> hospitals;

    @Option(
            names = "--code-version",
            required = true,
            paramLabel = "VERSION",
            description = "The chaincode's version, for instance 1.0.")
    @SuppressWarnings("NullAway.Init")
    private String version;

    @Option(
            names = "--slot",
            defaultValue = "A",
            paramLabel = "SLOT",
            description = "A or B: at which of its two addresses the peer finds this version's process (default: A)."
                    + " An upgrade takes the slot that is not serving.")
    @SuppressWarnings("NullAway.Init")
    private Slot slot;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to leave both files.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Founders founders =
                new Founders(hospitals.stream().map(MspId::parse).sorted().toList());
        Files.createDirectories(out);
        Path whole = out.resolve("yui-chaincode-" + version + ".jar");
        Hash hash = FoundersJar.write(jar, founders, whole);
        ChaincodePackage made = ChaincodePackage.of(new ChaincodeLabel(version, hash), slot);
        Path archive = out.resolve("yui-chaincode-" + version + ".tar.gz");
        made.write(archive);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(whole);
        terminal.println(archive);
        terminal.println(made.id());
        return ExitCode.DONE;
    }
}
