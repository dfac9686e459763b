package org.yui.cli.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.cli.pull.PullLimits;
import org.yui.cli.yaml.YamlProblems;
import org.yui.cli.yaml.YamlSection;
import org.yui.domain.ConsentReference;
import org.yui.domain.EthicsId;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;
import org.yui.domain.member.Role;

/** Reads what a {@code yui.yaml} says of taking in studies: {@code inbox} and {@code serve.ingest}. */
final class InboxReader {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern PROFILE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final String DEFAULT_PROFILE = "research";
    private static final int LEAST = 20;

    private final YamlSection top;
    private final NodeFiles files;
    private final YamlProblems problems;

    InboxReader(YamlSection top, NodeFiles files, YamlProblems problems) {
        this.top = top;
        this.files = files;
        this.problems = problems;
    }

    @Nullable
    InboxSetting inbox(Optional<Role> role) {
        Optional<YamlSection> found = top.section("inbox", "ethics, consent and the like below it");
        if (found.isEmpty()) {
            return null;
        }
        requireHospital("inbox", top, role);
        YamlSection inbox = found.get();
        Optional<EthicsId> ethics =
                inbox.required("ethics", "the approval under which studies are collected", EthicsId::parse);
        Optional<ConsentReference> consent =
                inbox.required("consent", "where the hospital keeps what patients were told", ConsentReference::parse);
        Optional<Path> folder = inbox.optional("folder", "a folder that studies are dropped into", files::folder);
        Duration quiet = inbox.optional("quiet", "seconds", text -> Duration.ofSeconds(number(text, 1, 86_400)))
                .orElse(QUIET);
        String profile = inbox.optional("profile", "the name of a profile", InboxReader::profile)
                .orElse(DEFAULT_PROFILE);
        int least = inbox.optional("least", "a number of patients", text -> number(text, 1, 100_000))
                .orElse(LEAST);
        PullLimits pull = pull(inbox);
        inbox.requireNoOthers();
        return ethics.isPresent() && consent.isPresent()
                ? new InboxSetting(folder.orElse(null), quiet, ethics.get(), consent.get(), profile, least, pull)
                : null;
    }

    private static PullLimits pull(YamlSection inbox) {
        Optional<YamlSection> found = inbox.section("pull", "silence and slowest below it");
        if (found.isEmpty()) {
            return PullLimits.USUAL;
        }
        YamlSection pull = found.get();
        Duration silence = pull.optional("silence", "seconds", text -> Duration.ofSeconds(number(text, 1, 3_600)))
                .orElse(PullLimits.USUAL.silence());
        long slowest = pull.optional("slowest", "KiB a second", text -> (long) number(text, 1, 100_000) << 10)
                .orElse(PullLimits.USUAL.slowest());
        pull.requireNoOthers();
        return new PullLimits(silence, slowest);
    }

    private static String profile(String text) {
        return Require.matches(PROFILE, text, "profile", "lower-case words and numbers joined by hyphens");
    }

    private static int number(String text, int least, int most) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidValueException("found a text that is no number");
        }
        return (int) Require.between(least, most, Integer.parseInt(text), "value");
    }

    private void requireHospital(String what, YamlSection section, Optional<Role> role) {
        if (role.isPresent() && role.get() != Role.HOSPITAL) {
            problems.add(section.line(what), what + ": found it in the file of another role, expected hospital");
        }
    }

    Serving.@Nullable Ingest ingest(YamlSection serve, Optional<Role> role) {
        Optional<YamlSection> found = serve.section("ingest", "listen, operations and token or clients below it");
        if (found.isEmpty()) {
            return null;
        }
        requireHospital("ingest", serve, role);
        YamlSection ingest = found.get();
        Optional<Address> listen = ingest.required("listen", "host:port", Address::parse);
        Optional<Address> operations = ingest.required("operations", "host:port on this machine", Addresses::loopback);
        Optional<Path> token = ingest.optional("token", "a file that only its owner may read", files::secret);
        Optional<Path> clients =
                ingest.optional("clients", "a file of the authorities of those who may send, in PEM", files::file);
        if (!ingest.has("token") && !ingest.has("clients")) {
            problems.add(
                    serve.line("ingest"), "serve.ingest: found neither token nor clients, expected one: who may send?");
        }
        if (!top.has("inbox")) {
            problems.add(
                    serve.line("ingest"), "serve.ingest: found no inbox, expected under what studies are collected");
        }
        ingest.requireNoOthers();
        return listen.flatMap(l -> operations.map(
                        o -> new Serving.Ingest(new Serving.Listening(l, o), token.orElse(null), clients.orElse(null))))
                .orElse(null);
    }
}
