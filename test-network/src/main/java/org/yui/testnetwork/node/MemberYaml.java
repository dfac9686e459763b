package org.yui.testnetwork.node;

import java.util.List;
import java.util.Locale;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.kubo.KuboSwarm;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;

/** A member's {@code yui.yaml} as text. */
final class MemberYaml {

    private final NetworkPlan plan;
    private final Layout layout;
    private final Participants participants;

    MemberYaml(NetworkPlan plan, Layout layout) {
        this.plan = plan;
        this.layout = layout;
        this.participants = new Participants(plan);
    }

    String text(Participant member) {
        StringBuilder yaml = new StringBuilder("# Written by test-network/network on every start; edits are lost.\n");
        yaml.append("channel: ").append(Channel.NAME).append('\n');
        yaml.append("member: ").append(member.msp()).append('\n');
        yaml.append("role: ").append(word(member.role())).append('\n');
        yaml.append("""
            identity: client
            tls: tls
            members: ../../public
            keys: keys
            state: state
            """);
        if (member.isHospital()) {
            yaml.append("secrets: secrets\n");
        }
        ledger(yaml, member);
        blocks(yaml, member);
        if (member.isHospital() || member.isOperator()) {
            custodians(yaml);
        }
        yaml.append("gateway: ").append(gateway()).append('\n');
        if (member.isHospital()) {
            yaml.append("partner: ").append(partner(member)).append('\n');
            serve(yaml, "custodian", member, Port.CUSTODIAN, Port.CUSTODIAN_OPERATIONS);
        }
        if (member.isOperator()) {
            serve(yaml, "gateway", member, Port.GATEWAY, Port.GATEWAY_OPERATIONS);
        }
        return yaml.toString();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void ledger(StringBuilder yaml, Participant member) {
        yaml.append("ledger: ");
        if (member.hasPeer()) {
            yaml.append("{peer: \"").append(Port.PEER.address(plan, member)).append("\"}\n");
        } else {
            yaml.append("{gateway: \"").append(gateway()).append("\"}\n");
        }
    }

    private void blocks(StringBuilder yaml, Participant member) {
        if (member.isHospital()) {
            yaml.append("blocks:\n");
            block(
                    yaml,
                    member,
                    KuboSwarm.ownerToken(layout, member.msp()).getFileName() + ", repository: " + KuboSwarm.KUBO);
        } else if (member.isOperator()) {
            yaml.append("blocks:\n");
            for (Participant hospital : participants.hospitals()) {
                block(
                        yaml,
                        hospital,
                        KuboSwarm.readerToken(layout, member, hospital.msp())
                                .getFileName()
                                .toString());
            }
        }
    }

    private void block(StringBuilder yaml, Participant hospital, String token) {
        yaml.append("  - {api: \"")
                .append(KuboSwarm.api(plan, hospital))
                .append("\", token: ")
                .append(token)
                .append(", member: ")
                .append(hospital.msp())
                .append("}\n");
    }

    private void custodians(StringBuilder yaml) {
        yaml.append("custodians:\n");
        for (Participant hospital : participants.hospitals()) {
            yaml.append("  ")
                    .append(hospital.msp())
                    .append(": https://")
                    .append(Port.CUSTODIAN.address(plan, hospital))
                    .append('\n');
        }
    }

    private String gateway() {
        return "https://" + Port.GATEWAY.address(plan, participants.operator());
    }

    /** The next hospital, and the first after the last. */
    private MspId partner(Participant hospital) {
        List<Participant> all = participants.hospitals();
        return all.get((all.indexOf(hospital) + 1) % all.size()).msp();
    }

    private void serve(StringBuilder yaml, String service, Participant member, Port listen, Port operations) {
        yaml.append("serve:\n  ")
                .append(service)
                .append(": {listen: \"")
                .append(listen.address(plan, member))
                .append("\", operations: \"")
                .append(operations.address(plan, member))
                .append("\"}\n");
    }
}
