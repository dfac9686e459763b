package org.yui.testnetwork.fabric;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;

/**
 * The channel's first configuration as {@code configtxgen} reads it ({@code configtx.yaml}).
 *
 * <p>Every decision is a majority of the hospitals', written out as signature policies: what is endorsed and how chaincode changes by
 * their peers, the configuration by their administrators. Buyers, the operator, the curator and the ethics committee read and propose,
 * and never count.
 */
public final class Configtx {

    static final String PROFILE = "Consortium";

    /** Someone waits for nearly every transaction here, so blocks are cut soon rather than full. */
    private static final String BATCHES = """
              BatchTimeout: 200ms
              BatchSize: {MaxMessageCount: 500, AbsoluteMaxBytes: 10 MB, PreferredMaxBytes: 2 MB}
              Capabilities: {V2_0: true}
              Policies:
        """;

    /** A leader that is silent is doubted after seconds: its peers are on the same machine. */
    private static final String BFT = """
              SmartBFT:
                RequestBatchMaxCount: 500
                RequestBatchMaxBytes: 2097152
                RequestBatchMaxInterval: 100ms
                RequestForwardTimeout: 2s
                RequestComplainTimeout: 10s
                RequestAutoRemoveTimeout: 3m
                ViewChangeResendInterval: 2s
                ViewChangeTimeout: 10s
                LeaderHeartbeatTimeout: 10s
                LeaderHeartbeatCount: 10
                CollectTimeout: 1s
                IncomingMessageBufferSize: 200
                RequestPoolSize: 100000
              ConsenterMapping:
        """;

    private static final String RAFT = """
              EtcdRaft:
                Options:
                  TickInterval: 250ms
                  ElectionTick: 10
                  HeartbeatTick: 1
                  MaxInflightBlocks: 5
                  SnapshotIntervalSize: 16 MB
                Consenters:
        """;

    private final NetworkPlan plan;
    private final Layout layout;
    private final Participants participants;

    public Configtx(NetworkPlan plan, Layout layout) {
        this.plan = plan;
        this.layout = layout;
        this.participants = new Participants(plan);
    }

    /** The file's text. */
    public String text() {
        StringBuilder yaml = new StringBuilder("Profiles:\n  " + PROFILE + ":\n");
        yaml.append("    Capabilities: {")
                .append(plan.consensus() == Consensus.BFT ? "V3_0" : "V2_0")
                .append(": true}\n");
        yaml.append("    Policies:\n");
        meta(yaml, 6, "Readers", "ANY Readers");
        meta(yaml, 6, "Writers", "ANY Writers");
        signed(yaml, 6, "Admins", participants.majority("admin"));
        application(yaml);
        orderer(yaml);
        return yaml.toString();
    }

    private void application(StringBuilder yaml) {
        yaml.append("    Application:\n      Capabilities: {V2_5: true}\n      Policies:\n");
        meta(yaml, 8, "Readers", "ANY Readers");
        meta(yaml, 8, "Writers", "ANY Writers");
        signed(yaml, 8, "Admins", participants.majority("admin"));
        signed(yaml, 8, "Endorsement", participants.majority("peer"));
        signed(yaml, 8, "LifecycleEndorsement", participants.majority("peer"));
        yaml.append("      Organizations:\n");
        for (Participant participant : participants.all()) {
            MspId msp = participant.msp();
            organisation(yaml, msp);
            signed(yaml, 12, "Readers", any(msp, "admin", "peer", "client"));
            signed(yaml, 12, "Writers", any(msp, "admin", "client"));
            signed(yaml, 12, "Admins", any(msp, "admin"));
            signed(yaml, 12, "Endorsement", any(msp, "peer"));
            if (participant.hasPeer()) {
                yaml.append("          AnchorPeers: [{Host: 127.0.0.1, Port: ")
                        .append(Port.PEER.of(plan, participant))
                        .append("}]\n");
            }
        }
    }

    private void orderer(StringBuilder yaml) {
        yaml.append("    Orderer:\n      OrdererType: ")
                .append(plan.consensus() == Consensus.BFT ? "BFT" : "etcdraft")
                .append('\n');
        yaml.append(BATCHES);
        meta(yaml, 8, "Readers", "ANY Readers");
        meta(yaml, 8, "Writers", "ANY Writers");
        signed(yaml, 8, "Admins", participants.majority("admin"));
        // With BFT configtxgen puts a quorum of the consenters here.
        signed(yaml, 8, "BlockValidation", anyOrderer());
        consenters(yaml);
        yaml.append("      Organizations:\n");
        for (Participant hospital : participants.hospitals()) {
            organisation(yaml, hospital.msp());
            signed(yaml, 12, "Readers", any(hospital.msp(), "orderer", "admin"));
            signed(yaml, 12, "Writers", any(hospital.msp(), "orderer", "admin"));
            signed(yaml, 12, "Admins", any(hospital.msp(), "admin"));
            yaml.append("          OrdererEndpoints: [\"")
                    .append(Port.ORDERER.address(plan, hospital))
                    .append("\"]\n");
        }
    }

    private void consenters(StringBuilder yaml) {
        boolean bft = plan.consensus() == Consensus.BFT;
        yaml.append(bft ? BFT : RAFT);
        String indent = bft ? "        " : "          ";
        for (Participant hospital : participants.hospitals()) {
            String tls = layout.certificate(hospital.msp(), "tls").toString();
            yaml.append(indent).append("- {Host: 127.0.0.1, Port: ").append(Port.ORDERER.of(plan, hospital));
            if (bft) {
                yaml.append(", ID: ")
                        .append(hospital.slot())
                        .append(", MSPID: ")
                        .append(hospital.msp());
                yaml.append(", Identity: ")
                        .append(quoted(
                                layout.certificate(hospital.msp(), "orderer").toString()));
            }
            yaml.append(", ClientTLSCert: ")
                    .append(quoted(tls))
                    .append(", ServerTLSCert: ")
                    .append(quoted(tls))
                    .append("}\n");
        }
    }

    private void organisation(StringBuilder yaml, MspId msp) {
        yaml.append("        - Name: ").append(msp).append("\n          ID: ").append(msp);
        yaml.append("\n          MSPDir: ").append(quoted(layout.msp(msp).toString()));
        yaml.append("\n          Policies:\n");
    }

    private String anyOrderer() {
        List<String> orderers = participants.hospitals().stream()
                .map(h -> "'" + h.msp() + ".orderer'")
                .toList();
        return "OR(" + String.join(", ", orderers) + ")";
    }

    private static String any(MspId msp, String... roles) {
        List<String> principals = List.of(roles).stream()
                .map(role -> "'" + msp + "." + role + "'")
                .toList();
        return "OR(" + String.join(", ", principals) + ")";
    }

    private static void meta(StringBuilder yaml, int indent, String name, String rule) {
        policy(yaml, indent, name, "ImplicitMeta", rule);
    }

    private static void signed(StringBuilder yaml, int indent, String name, String rule) {
        policy(yaml, indent, name, "Signature", rule);
    }

    private static void policy(StringBuilder yaml, int indent, String name, String type, String rule) {
        yaml.append(" ".repeat(indent))
                .append(name)
                .append(": {Type: ")
                .append(type)
                .append(", Rule: ")
                .append(quoted(rule))
                .append("}\n");
    }

    /** A YAML scalar in double quotes. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
