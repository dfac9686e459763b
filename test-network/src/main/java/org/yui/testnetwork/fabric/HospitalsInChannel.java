package org.yui.testnetwork.fabric;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.yui.domain.MspId;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Waiting;
import org.yui.testnetwork.tool.Tools;

/** The running channel's configuration: hospitals let in and out, each time signed by a majority of the hospitals' administrators. */
public final class HospitalsInChannel {

    private static final String HOST = "127.0.0.1";
    private static final Duration TO_ORDER = Duration.ofMinutes(1);

    private final NetworkPlan plan;
    private final Layout layout;
    private final Channel channel;
    private final List<Participant> signers;

    /**
     * @param plan the network as the signers know it
     * @param signers hospitals whose administrators sign; enough of them for a majority
     */
    public HospitalsInChannel(NetworkPlan plan, Layout layout, Tools tools, List<Participant> signers) {
        this.plan = plan;
        this.layout = layout;
        this.channel = new Channel(plan, layout, tools);
        this.signers = List.copyOf(signers);
    }

    /** Lets a hospital in, with its orderer, and gives these the say. Where it is in already, nothing happens. */
    public void admit(Participant joining, List<MspId> voters) throws IOException, InterruptedException {
        ChannelConfiguration now = configuration();
        if (!now.has(joining.msp())) {
            OrdererNode node = node(joining);
            OrganisationGroup group = new OrganisationGroup(
                    joining.msp().text(), pem(joining, "ca"), HOST, Port.PEER.of(plan, joining), node.port());
            update(now, now.with(group, signers.getFirst().msp(), node).decidedBy(voters));
        }
        Files.copy(fetched(), Channel.joining(layout, joining.msp()), StandardCopyOption.REPLACE_EXISTING);
    }

    private OrdererNode node(Participant hospital) throws IOException {
        return new OrdererNode(
                hospital.slot(),
                hospital.msp(),
                HOST,
                Port.ORDERER.of(plan, hospital),
                pem(hospital, "orderer"),
                pem(hospital, "tls"));
    }

    private ByteString pem(Participant hospital, String name) throws IOException {
        return ByteString.copyFrom(Files.readAllBytes(layout.certificate(hospital.msp(), name)));
    }

    /** Gives these the say, and nobody else. */
    public void decidedBy(List<MspId> voters) throws IOException, InterruptedException {
        ChannelConfiguration now = configuration();
        update(now, now.decidedBy(voters));
    }

    /** Takes an organisation and its orderer out, after {@link #decidedBy} left it no say. */
    public void remove(Participant leaving, List<MspId> voters) throws IOException, InterruptedException {
        ChannelConfiguration now = configuration();
        if (now.has(leaving.msp())) {
            update(
                    now,
                    now.without(leaving.msp(), Port.ORDERER.of(plan, leaving)).decidedBy(voters));
        }
    }

    /** The number of the block that brought the newest configuration in. */
    public long block() throws IOException, InterruptedException {
        return Block.parseFrom(Files.readAllBytes(fetched())).getHeader().getNumber();
    }

    private ChannelConfiguration configuration() throws IOException, InterruptedException {
        Block block = Block.parseFrom(Files.readAllBytes(fetched()));
        Envelope envelope = Envelope.parseFrom(block.getData().getData(0));
        ByteString data = Payload.parseFrom(envelope.getPayload()).getData();
        return new ChannelConfiguration(
                ConfigEnvelope.parseFrom(data).getConfig().getChannelGroup());
    }

    private Path fetched() throws IOException, InterruptedException {
        Path block = layout.channel().resolve("config.block");
        Files.deleteIfExists(block);
        channel.peer(signers.getFirst())
                .order("channel", "fetch", "config", block.toString(), "--channelID", Channel.NAME);
        return block;
    }

    /** The last to sign sends it: Fabric's tool adds the sender's signature. */
    private void update(ChannelConfiguration before, ChannelConfiguration after)
            throws IOException, InterruptedException {
        if (after.root().equals(before.root())) {
            return;
        }
        long last = block();
        Path file = layout.channel().resolve("config-update.pb");
        Files.write(file, envelope(ConfigDifference.between(Channel.NAME, before.root(), after.root())));
        for (Participant hospital : signers.subList(0, signers.size() - 1)) {
            channel.peer(hospital).run("channel", "signconfigtx", "--file", file.toString());
        }
        channel.peer(signers.getLast())
                .order("channel", "update", "--channelID", Channel.NAME, "--file", file.toString());
        Files.delete(file);
        if (!new Waiting(InstantSource.system()).until(TO_ORDER, () -> block() > last)) {
            throw new IOException("found the configuration of block " + last + " still in force after " + TO_ORDER
                    + ", expected the orderers to bring the next in");
        }
    }

    private static byte[] envelope(ConfigUpdate update) {
        ByteString header = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_UPDATE_VALUE)
                .setChannelId(Channel.NAME)
                .build()
                .toByteString();
        ByteString data = ConfigUpdateEnvelope.newBuilder()
                .setConfigUpdate(update.toByteString())
                .build()
                .toByteString();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header))
                .setData(data)
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build().toByteArray();
    }
}
