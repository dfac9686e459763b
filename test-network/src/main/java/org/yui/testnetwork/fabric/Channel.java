package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.domain.MspId;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Waiting;
import org.yui.testnetwork.tool.ToolRun;
import org.yui.testnetwork.tool.Tools;

/** The channel: its block 0, and that every orderer and peer is in it. */
public final class Channel {

    /** The consortium's one channel. */
    public static final String NAME = "yui";

    private static final Duration TO_CATCH_UP = Duration.ofMinutes(3);

    private final NetworkPlan plan;
    private final Layout layout;
    private final Tools tools;
    private final Participants participants;

    public Channel(NetworkPlan plan, Layout layout, Tools tools) {
        this.plan = plan;
        this.layout = layout;
        this.tools = tools;
        this.participants = new Participants(plan);
    }

    /** Where block 0 is. */
    public static Path genesis(Layout layout) {
        return layout.channel().resolve(NAME + ".block");
    }

    /** The block with which a hospital's orderer joins that came after the founding: the newest configuration then. */
    static Path joining(Layout layout, MspId hospital) {
        return layout.channel().resolve("joining-" + hospital + ".block");
    }

    /** Makes block 0, where there is none yet: a channel is what its block 0 is. */
    public void makeGenesis() throws IOException, InterruptedException {
        Path block = genesis(layout);
        if (Files.exists(block)) {
            return;
        }
        Path folder = layout.channel();
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("configtx.yaml"),
                new Configtx(plan, layout).text().getBytes(StandardCharsets.UTF_8));
        Path generated = folder.resolve("configtxgen.block");
        new ToolRun(tools.path(Tools.CONFIGTXGEN), Map.of("FABRIC_CFG_PATH", folder.toString()))
                .expect(List.of(
                        "-profile", Configtx.PROFILE, "-channelID", NAME, "-outputBlock", generated.toString()));
        Block own = GenesisBlock.byMajority(Block.parseFrom(Files.readAllBytes(generated)));
        Path part = folder.resolve(NAME + ".block.part");
        Files.write(part, own.toByteArray());
        Files.delete(generated);
        Files.move(part, block, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Brings a hospital's orderer into the channel, where it is not in it yet. */
    public void join(Participant hospital) throws IOException, InterruptedException {
        if (admin(hospital, "list").contains("\"" + NAME + "\"")) {
            return;
        }
        Path later = joining(layout, hospital.msp());
        Path block = Files.exists(later) ? later : genesis(layout);
        String answer = admin(hospital, "join", "--channelID", NAME, "--config-block", block.toString());
        // One that comes later first fetches the blocks before.
        if (!answer.contains("\"status\": \"active\"") && !answer.contains("\"status\": \"onboarding\"")) {
            throw new IOException("osnadmin channel join at the orderer of " + hospital.msp() + ": found\n" + answer
                    + "\nexpected the channel to be active");
        }
    }

    private String admin(Participant hospital, String verb, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("channel", verb));
        command.addAll(List.of("-o", Port.ORDERER_ADMIN.address(plan, hospital)));
        command.addAll(
                List.of("--ca-file", layout.certificate(hospital.msp(), "ca").toString()));
        command.addAll(List.of(
                "--client-cert", layout.certificate(hospital.msp(), "tls").toString()));
        command.addAll(List.of("--client-key", layout.key(hospital.msp(), "tls").toString()));
        command.addAll(List.of(arguments));
        return new ToolRun(tools.path(Tools.OSNADMIN), Map.of()).expect(command);
    }

    /** Brings a member's peer into the channel, where it is not in it yet. */
    public void joinPeer(Participant participant) throws IOException, InterruptedException {
        PeerCommand peer = peer(participant);
        if (peer.run("channel", "list").lines().noneMatch(NAME::equals)) {
            peer.run("channel", "join", "-b", genesis(layout).toString());
        }
        if (Files.exists(joining(layout, participant.msp()))) {
            awaitAdmission(participant, peer);
        }
    }

    /** A peer that began with block 0 does not know its own organisation before it has the block that let it in. */
    private static void awaitAdmission(Participant participant, PeerCommand peer)
            throws IOException, InterruptedException {
        if (!new Waiting(InstantSource.system()).until(TO_CATCH_UP, () -> knowsItself(peer))) {
            throw new IOException("the peer of " + participant.msp() + ": found it without the block that let "
                    + participant.msp() + " in after " + TO_CATCH_UP + ", expected it to fetch the blocks before");
        }
    }

    private static boolean knowsItself(PeerCommand peer) throws IOException, InterruptedException {
        return peer.tried("channel", "getinfo", "--channelID", NAME).exitCode() == 0;
    }

    /** Fabric's command {@code peer} in the name of a member's administrator, against that member's own peer. */
    public PeerCommand peer(Participant participant) {
        return new PeerCommand(plan, layout, tools, participant, participants.hospitals());
    }
}
