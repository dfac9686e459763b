package org.yui.cli.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.cli.yaml.YamlFile;
import org.yui.cli.yaml.YamlProblems;
import org.yui.cli.yaml.YamlSection;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.member.Role;

/** Reads one {@code yui.yaml}; goes on after a problem, so that all of them are told. */
final class NodeConfigurationReader {

    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9.-]{0,248}");
    private static final String HTTPS = "https://host:port";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final int MOST_CUSTODIANS = 255;

    private final Path file;
    private final YamlProblems problems;
    private final NodeFiles files;

    /** Whose each content node is, also of those with another problem. */
    private final List<Optional<MspId>> contentOf = new ArrayList<>();

    private NodeConfigurationReader(Path file) {
        this.file = file;
        this.problems = new YamlProblems(file);
        this.files = new NodeFiles(Objects.requireNonNull(file.getParent(), "an absolute file has a folder"));
    }

    static NodeConfiguration read(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        return new NodeConfigurationReader(absolute).read();
    }

    private NodeConfiguration read() throws IOException {
        YamlSection top = YamlFile.read(file, problems);
        Optional<String> channel = top.required("channel", "the channel's name", NodeConfigurationReader::channel);
        Optional<MspId> member = top.required("member", "an MSP id", MspId::parse);
        Optional<Role> role =
                top.required("role", "hospital, curator, operator, buyer, auditor or ethics-committee", this::role);
        Optional<String> identity =
                top.required("identity", "the name of a certificate and key beside this file", files::pair);
        Optional<String> tls = top.required("tls", "the name of a certificate and key beside this file", files::pair);
        Optional<Path> members = top.required("members", "the folder of every member's CA certificate", files::folder);
        Optional<Path> keys = top.required("keys", "a folder for the member's keys", files::makeable);
        Path secrets = top.optional("secrets", "a folder for a hospital's root secret", files::makeable)
                .orElseGet(() -> files.place("secrets"));
        Optional<Path> unlock = top.optional("unlock", "a file with a passphrase", files::secret);
        Optional<Path> state = top.required("state", "a folder for the member's own records", files::makeable);
        Optional<LedgerAccess> ledger = ledger(top);
        List<ContentNode> blocks = blocks(top);
        Map<MspId, URI> custodians = custodians(top);
        CustodySetting custody = custody(top);
        Optional<URI> gateway = top.optional("gateway", HTTPS, Addresses::https);
        Optional<MspId> partner = top.optional("partner", "the MSP id of another hospital", MspId::parse);
        InboxReader inboxes = new InboxReader(top, files, problems);
        Serving serve = serving(top, role, inboxes);
        InboxSetting inbox = inboxes.inbox(role);
        top.requireNoOthers();
        ownCertificate(top, member, members);
        if (member.isPresent() && role.isPresent()) {
            new RoleNeeds(top, member.get(), role.get(), problems)
                    .check(contentOf.stream().findFirst().flatMap(m -> m), custodians, partner, serve);
        }
        problems.requireNone();
        return new NodeConfiguration(
                file,
                channel.orElseThrow(),
                member.orElseThrow(),
                role.orElseThrow(),
                identity.orElseThrow(),
                tls.orElseThrow(),
                members.orElseThrow(),
                keys.orElseThrow(),
                secrets,
                unlock.orElse(null),
                state.orElseThrow(),
                ledger.orElseThrow(),
                blocks,
                custodians,
                custody,
                gateway.orElse(null),
                partner.orElse(null),
                serve,
                inbox);
    }

    private static String channel(String text) {
        return Require.matches(CHANNEL, text, "channel", "lower-case letters, digits, dots and hyphens");
    }

    private Role role(String text) {
        for (Role role : Role.values()) {
            if (text.equals(word(role))) {
                return role;
            }
        }
        throw new InvalidValueException("found a word that is no role");
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<LedgerAccess> ledger(YamlSection top) {
        String expected = "either peer: host:port or gateway: " + HTTPS + " below it";
        if (!top.has("ledger")) {
            problems.add(0, "found no ledger, expected " + expected);
            return Optional.empty();
        }
        return top.section("ledger", expected).flatMap(section -> {
            Optional<LedgerAccess> peer =
                    section.optional("peer", "host:port", text -> new LedgerAccess.Peer(Addresses.reachable(text)));
            Optional<LedgerAccess> gateway =
                    section.optional("gateway", HTTPS, text -> new LedgerAccess.Relay(Addresses.https(text)));
            section.requireNoOthers();
            if (section.has("peer") == section.has("gateway")) {
                problems.add(
                        top.line("ledger"),
                        "ledger: found " + (section.has("peer") ? "both" : "neither") + ", expected " + expected);
            }
            return peer.or(() -> gateway);
        });
    }

    private List<ContentNode> blocks(YamlSection top) {
        List<ContentNode> nodes = new ArrayList<>();
        for (YamlSection each : top.sections("blocks", "a list of nodes, each with api, token and member")) {
            Optional<URI> api = each.required("api", HTTPS + ", or http:// on the loopback address", Addresses::api);
            Optional<Path> token = each.required("token", "a file that only its owner may read", files::secret);
            Optional<MspId> member = each.required("member", "an MSP id", MspId::parse);
            Optional<Path> repository =
                    each.optional("repository", "the folder of the node's repository on this machine", files::folder);
            each.requireNoOthers();
            contentOf.add(member);
            if (api.isPresent() && token.isPresent() && member.isPresent()) {
                nodes.add(new ContentNode(api.get(), token.get(), member.get(), repository.orElse(null)));
            }
        }
        return nodes;
    }

    private Map<MspId, URI> custodians(YamlSection top) {
        Map<MspId, URI> custodians = new TreeMap<>();
        top.section("custodians", "an MSP id and an address on each line below it")
                .ifPresent(section -> section.entries(HTTPS).keySet().forEach(key -> {
                    Optional<URI> uri = section.optional(key, HTTPS, Addresses::https);
                    try {
                        MspId member = MspId.parse(key);
                        uri.ifPresent(found -> custodians.put(member, found));
                    } catch (InvalidValueException e) {
                        problems.add(section.line(key), "custodians: " + e.getMessage());
                    }
                }));
        return custodians;
    }

    private CustodySetting custody(YamlSection top) {
        Optional<YamlSection> found = top.section("custody", "custodians: or k: below it");
        if (found.isEmpty()) {
            return CustodySetting.USUAL;
        }
        YamlSection custody = found.get();
        List<MspId> custodians = custody.texts("custodians", "a list of MSP ids, [A, B]", MspId::parse);
        if (Set.copyOf(custodians).size() < custodians.size()) {
            problems.add(custody.line("custodians"), "custody.custodians: found one twice, expected each once");
        }
        int most = custodians.isEmpty() ? MOST_CUSTODIANS : custodians.size();
        Optional<Integer> k = custody.optional("k", "a number of custodians, 1 to " + most, text -> number(text, most));
        custody.requireNoOthers();
        return new CustodySetting(custodians, k.orElse(null));
    }

    private static int number(String text, int most) {
        Require.matches(NUMBER, text, "number", "digits");
        return Math.toIntExact(Require.between(1, most, Long.parseLong(text), "number"));
    }

    private Serving serving(YamlSection top, Optional<Role> role, InboxReader inboxes) {
        Optional<YamlSection> serve = top.section("serve", "custodian:, gateway: or ingest: below it");
        if (serve.isEmpty()) {
            return Serving.NOTHING;
        }
        Serving.Listening custodian = listening(serve.get(), "custodian", role, Role.HOSPITAL);
        Serving.Listening gateway = listening(serve.get(), "gateway", role, Role.OPERATOR);
        Serving.Ingest ingest = inboxes.ingest(serve.get(), role);
        serve.get().requireNoOthers();
        return new Serving(custodian, gateway, ingest);
    }

    private Serving.@Nullable Listening listening(YamlSection serve, String what, Optional<Role> role, Role needed) {
        String expected = "listen: host:port and operations: host:port below it";
        boolean allowed = role.isEmpty() || role.get() == needed;
        if (serve.has(what) && !allowed) {
            problems.add(
                    serve.line(what),
                    "serve." + what + ": found it in the file of another role, expected " + word(needed));
        }
        return serve.section(what, expected)
                .flatMap(section -> {
                    Optional<Address> listen = section.required("listen", "host:port", Address::parse);
                    Optional<Address> operations =
                            section.required("operations", "host:port on this machine", Addresses::loopback);
                    section.requireNoOthers();
                    return listen.flatMap(l -> operations.map(o -> new Serving.Listening(l, o)));
                })
                .orElse(null);
    }

    private void ownCertificate(YamlSection top, Optional<MspId> member, Optional<Path> members) {
        if (member.isPresent() && members.isPresent()) {
            String own = member.get() + ".pem";
            if (!Files.isRegularFile(members.get().resolve(own))) {
                problems.add(top.line("members"), "members: found no " + own + " there, expected the member's own CA");
            }
        }
    }
}
