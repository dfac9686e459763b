package org.yui.testnetwork.fabric;

import java.io.IOException;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.tool.ToolRun;

/** A chaincode's way into the channel, each step in the name of one member's administrator, and each skipped where it was taken before. */
public final class Lifecycle {

    private static final String[] CHANNEL = {"--channelID", Channel.NAME};

    private final Channel channel;

    public Lifecycle(Channel channel) {
        this.channel = channel;
    }

    /** Puts the package on a member's peer. */
    public void install(Participant member, ChaincodeDefinition chaincode) throws IOException, InterruptedException {
        PeerCommand peer = channel.peer(member);
        if (!peer.run("lifecycle", "chaincode", "queryinstalled").contains(chaincode.packageId() + ",")) {
            expectSameId(peer, chaincode);
            peer.run(
                    "lifecycle", "chaincode", "install", chaincode.packageFile().toString());
        }
    }

    /** Fabric's own word for the ID that was known before anybody installed anything. */
    private static void expectSameId(PeerCommand peer, ChaincodeDefinition chaincode)
            throws IOException, InterruptedException {
        String computed = peer.run(
                        "lifecycle",
                        "chaincode",
                        "calculatepackageid",
                        chaincode.packageFile().toString())
                .strip();
        if (!computed.equals(chaincode.packageId())) {
            throw new IOException(chaincode.packageFile() + ": found the package ID " + computed + ", expected "
                    + chaincode.packageId());
        }
    }

    /** Agrees to the definition in a member's name, and says which package its peer is to run for it. */
    public void approve(Participant member, ChaincodeDefinition chaincode) throws IOException, InterruptedException {
        PeerCommand peer = channel.peer(member);
        ToolRun.Answer before = peer.tried(
                "lifecycle",
                "chaincode",
                "queryapproved",
                CHANNEL[0],
                CHANNEL[1],
                "--name",
                chaincode.name(),
                "--sequence",
                Integer.toString(chaincode.sequence()));
        if (before.exitCode() == 0 && before.output().contains(chaincode.packageId())) {
            return;
        }
        peer.order(definition("approveformyorg", chaincode, "--package-id", chaincode.packageId()));
    }

    /** Makes the definition the channel's, endorsed by the hospitals' peers. */
    public void commit(Participant member, ChaincodeDefinition chaincode) throws IOException, InterruptedException {
        if (!isCommitted(member, chaincode)) {
            channel.peer(member).orderEndorsed(definition("commit", chaincode));
        }
    }

    /** Whether a member's peer knows this definition, or a later one, as the channel's. */
    public boolean isCommitted(Participant member, ChaincodeDefinition chaincode)
            throws IOException, InterruptedException {
        ToolRun.Answer answer = channel.peer(member)
                .tried("lifecycle", "chaincode", "querycommitted", CHANNEL[0], CHANNEL[1], "--name", chaincode.name());
        return answer.exitCode() == 0 && sequence(answer.output()) >= chaincode.sequence();
    }

    /** From {@code Version: 1.0, Sequence: 1, Endorsement Plugin: ...}. */
    private static int sequence(String committed) {
        String head = "Sequence: ";
        int from = committed.indexOf(head);
        int to = committed.indexOf(',', from);
        return from < 0 || to < 0 ? 0 : Integer.parseInt(committed.substring(from + head.length(), to));
    }

    private static String[] definition(String verb, ChaincodeDefinition chaincode, String... more) {
        java.util.List<String> command =
                new java.util.ArrayList<>(java.util.List.of("lifecycle", "chaincode", verb, CHANNEL[0], CHANNEL[1]));
        command.addAll(java.util.List.of("--name", chaincode.name(), "--version", chaincode.version()));
        command.addAll(java.util.List.of("--sequence", Integer.toString(chaincode.sequence())));
        command.addAll(java.util.List.of("--channel-config-policy", ChaincodeDefinition.POLICY));
        command.addAll(java.util.List.of(more));
        return command.toArray(String[]::new);
    }
}
