package org.yui.testnetwork.fabric;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.member.Founders;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Health;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;
import org.yui.testnetwork.tool.ToolRun;

/** The consortium's chaincode: its package, and one process of it beside each peer. */
public final class YuiChaincode {

    private static final String NAME = "yui";
    private static final String VERSION = "1.0";
    private static final Pattern NEEDED = Pattern.compile(
            ".*/(chaincode|domain|fabric-chaincode-shim|fabric-protos|grpc-|protobuf|proto-google|opentelemetry|bc(prov|pkix|util)|json-|everit"
                + "|handy|commons|re2j|joda|classgraph|guava|failureaccess|perfmark|jakarta\\.annotation|jspecify|java-json-canonic|gson|okhttp|okio|kotlin)[^/]*\\.jar");

    private final NetworkPlan plan;
    private final Layout layout;
    private final Participants participants;
    private final Channel channel;

    public YuiChaincode(NetworkPlan plan, Layout layout, Channel channel) {
        this.plan = plan;
        this.layout = layout;
        this.participants = new Participants(plan);
        this.channel = channel;
    }

    ChaincodeDefinition definition() throws IOException, InterruptedException {
        Path folder = layout.channel();
        Path file = folder.resolve(NAME + ".tar.gz");
        if (!Files.exists(file)) {
            pack(folder, file);
        }
        String id =
                NAME + "_" + VERSION + ":" + Hash.of(Files.readAllBytes(file)).text();
        return new ChaincodeDefinition(NAME, VERSION, 1, file, id);
    }

    private void pack(Path folder, Path file) throws IOException, InterruptedException {
        Path founders = folder.resolve("founders").resolve(Founders.RESOURCE);
        Files.createDirectories(founders.resolveSibling(""));
        Files.write(
                founders,
                Json.bytes(new Founders(participants.hospitals().stream()
                        .map(Participant::msp)
                        .sorted()
                        .toList())));
        write(
                folder.resolve("connection.json"),
                "{\"address\":\"{{.address}}\",\"dial_timeout\":\"10s\",\"tls_required\":false}");
        write(folder.resolve("metadata.json"), "{\"type\":\"ccaas\",\"label\":\"" + NAME + "_" + VERSION + "\"}");
        ToolRun tar = new ToolRun(Path.of("tar"), Map.of());
        tar.expect(List.of(
                "-C", folder.toString(), "-czf", folder.resolve("code.tar.gz").toString(), "connection.json"));
        tar.expect(List.of("-C", folder.toString(), "-czf", file.toString(), "metadata.json", "code.tar.gz"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** One process for each peer. */
    public List<Node> processes() throws IOException, InterruptedException {
        String id = definition().packageId();
        return participants.withPeer().stream().map(p -> process(p, id)).toList();
    }

    private Node process(Participant participant, String packageId) {
        Path folder = layout.node(participant.msp(), "chaincode");
        return new Node(
                NodeKind.CHAINCODE,
                participant.msp(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        "org.hyperledger.fabric.contract.ContractRouter"),
                Map.of(
                        "CHAINCODE_SERVER_ADDRESS",
                        Port.CHAINCODE.address(plan, participant),
                        "CORE_CHAINCODE_ID_NAME",
                        packageId,
                        "CORE_PEER_LOCALMSPID",
                        participant.msp().text(),
                        "CORE_CHAINCODE_LOGGING_LEVEL",
                        "WARNING"),
                folder,
                layout.log(participant.msp(), "chaincode"),
                Port.CHAINCODE.of(plan, participant),
                () -> answers(participant));
    }

    private String classPath() {
        String own = Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(p -> !p.endsWith(".jar") || NEEDED.matcher(p).matches())
                .collect(Collectors.joining(File.pathSeparator));
        return layout.channel().resolve("founders") + File.pathSeparator + own;
    }

    private Health answers(Participant participant) throws InterruptedException {
        try {
            ToolRun.Answer answer = channel.peer(participant)
                    .tried(
                            "chaincode",
                            "query",
                            "-C",
                            Channel.NAME,
                            "-n",
                            NAME,
                            "-c",
                            "{\"Args\":[\"org.hyperledger.fabric:GetMetadata\"]}");
            return answer.exitCode() == 0
                    ? Health.good("answers its peer")
                    : Health.bad("its peer says: " + answer.remarks().strip());
        } catch (IOException e) {
            return Health.bad("cannot be asked: " + e.getMessage());
        }
    }
}
