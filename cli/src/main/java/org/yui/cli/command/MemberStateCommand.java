package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.AtomicFile;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Admission;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui member state}. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        description = "Writes what this member says of itself: name, role and public keys, which are made at first use."
                + " If the ledger has another statement of it, this is the next one.",
        footer = {"", "Example: yui member state --config buyer/yui.yaml --name \"Tomoshibi AI\" --out buyer.json"})
final class MemberStateCommand extends NodeCommand {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The organisation's name, never a person's; may be left out if the ledger has one.")
    private @Nullable String name;

    @Option(
            names = "--certified",
            arity = "0..*",
            split = ",",
            paramLabel = "NAME",
            description = "What public authorities certified it as, of ${COMPLETION-CANDIDATES} (default: as it"
                    + " stands; alone: none); whoever approves the statement looks it up.")
    private @Nullable List<Certification> certifications;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the statement.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Participant self = node.participant(terminal);
        String known = name != null
                ? name
                : self.facts()
                        .member(self.msp())
                        .map(Member::name)
                        .orElseThrow(() -> new UnusableInputException(
                                "found no name of " + self.msp() + " on the ledger, expected --name NAME"));
        Admission admission = new Admission(self);
        Member statement = certifications == null
                ? admission.ownStatement(known)
                : admission.ownStatement(
                        known, certifications.stream().distinct().sorted().toList());
        AtomicFile.write(out, Json.bytes(statement));
        boolean stands = self.facts().find(statement.key(), Member.class).isPresent();
        answer(
                terminal,
                statement,
                statement.msp() + ", epoch " + statement.epoch() + (stands ? ", stands already" : ", to be approved")
                        + ": " + out);
        return ExitCode.DONE;
    }
}
