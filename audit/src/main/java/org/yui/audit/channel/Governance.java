package org.yui.audit.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ConfigGroup;

/**
 * Whether a configuration leaves the say to the hospitals: transactions, chaincodes and the channel itself may change only with a
 * majority of them. An organisation's own group is its own.
 */
public final class Governance {

    private final Channel channel;
    private final Map<Located, Boolean> judged = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Governance(Channel channel) {
        this.channel = channel;
    }

    /** What is not the consortium's; empty if nothing is. */
    public static List<String> problems(Channel channel) {
        Governance governance = new Governance(channel);
        governance.endorsement("Endorsement", channel.endorsement());
        governance.endorsement("LifecycleEndorsement", channel.lifecycleEndorsement());
        ConfigGroup root = channel.root();
        governance.changes(root, List.of());
        for (String section : List.of(Channel.ORDERER, Channel.APPLICATION)) {
            governance.changes(root.getGroupsOrDefault(section, ConfigGroup.getDefaultInstance()), List.of(section));
        }
        governance.consenters();
        return governance.problems;
    }

    private void endorsement(String name, EndorsementPolicy policy) {
        if (!policy.needsMajorityOf(channel.hospitals())) {
            problems.add("found a policy " + name + " that can be satisfied without a majority of the hospitals");
        }
    }

    private void changes(ConfigGroup group, List<String> path) {
        String name = "/" + String.join("/", path);
        change(group.getModPolicy(), path, "group " + name);
        group.getValuesMap().forEach((k, v) -> change(v.getModPolicy(), path, "value " + k + " of " + name));
        group.getPoliciesMap().forEach((k, v) -> change(v.getModPolicy(), path, "policy " + k + " of " + name));
    }

    private void change(String modPolicy, List<String> path, String what) {
        Optional<Located> policy = channel.policies().find(modPolicy, path);
        boolean hospitals = policy.map(p ->
                        judged.computeIfAbsent(p, k -> channel.hospitals().mustAgree(k, channel.everybody())))
                .orElse(true); // nobody can change what no policy stands over
        if (!hospitals) {
            problems.add("found a " + what + " that can be changed without a majority of the hospitals");
        }
    }

    private void consenters() {
        Consensus consensus = channel.consensus();
        if (consensus.isBft()
                && channel.policies()
                        .find("BlockValidation", List.of(Channel.ORDERER))
                        .filter(consensus.consenters()::areQuorumOf)
                        .isEmpty()) {
            problems.add("found a policy BlockValidation other than a quorum of the consenters");
        }
    }
}
