package org.yui.testnetwork.fabric;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigValue;

/**
 * A change of a channel's configuration as Fabric takes it: what is relied on with its version, and what is written with the next one
 * (Fabric, {@code internal/configtxlator/update/update.go}). A group whose members change is written itself, and names all that stay.
 */
final class ConfigDifference {

    private ConfigDifference() {}

    /** What makes of one configuration the other. */
    static ConfigUpdate between(String channel, ConfigGroup before, ConfigGroup after) {
        ConfigGroup.Builder read = ConfigGroup.newBuilder();
        ConfigGroup.Builder write = ConfigGroup.newBuilder();
        compare(before, after, read, write);
        return ConfigUpdate.newBuilder()
                .setChannelId(channel)
                .setReadSet(read)
                .setWriteSet(write)
                .build();
    }

    /** Whether there is any difference. */
    private static boolean compare(
            ConfigGroup before, ConfigGroup after, ConfigGroup.Builder read, ConfigGroup.Builder write) {
        boolean members = !names(before).equals(names(after));
        read.setVersion(before.getVersion());
        write.setVersion(before.getVersion() + (members ? 1 : 0));
        if (members) {
            write.setModPolicy(before.getModPolicy());
        }
        boolean values = values(before, after, members, read, write);
        boolean policies = policies(before, after, members, read, write);
        boolean groups = groups(before, after, members, read, write);
        return members || values || policies || groups;
    }

    private static Set<String> names(ConfigGroup group) {
        Set<String> names = new LinkedHashSet<>();
        group.getValuesMap().keySet().forEach(n -> names.add("value " + n));
        group.getPoliciesMap().keySet().forEach(n -> names.add("policy " + n));
        group.getGroupsMap().keySet().forEach(n -> names.add("group " + n));
        return names;
    }

    private static boolean values(
            ConfigGroup before,
            ConfigGroup after,
            boolean members,
            ConfigGroup.Builder read,
            ConfigGroup.Builder write) {
        boolean changed = false;
        for (Map.Entry<String, ConfigValue> each : after.getValuesMap().entrySet()) {
            ConfigValue old = before.getValuesMap().get(each.getKey());
            if (old == null || !old.equals(each.getValue())) {
                long version = old == null ? 0 : old.getVersion() + 1;
                write.putValues(
                        each.getKey(),
                        each.getValue().toBuilder().setVersion(version).build());
                changed = true;
            } else if (members) {
                ConfigValue same =
                        ConfigValue.newBuilder().setVersion(old.getVersion()).build();
                read.putValues(each.getKey(), same);
                write.putValues(each.getKey(), same);
            }
        }
        return changed;
    }

    private static boolean policies(
            ConfigGroup before,
            ConfigGroup after,
            boolean members,
            ConfigGroup.Builder read,
            ConfigGroup.Builder write) {
        boolean changed = false;
        for (Map.Entry<String, ConfigPolicy> each : after.getPoliciesMap().entrySet()) {
            ConfigPolicy old = before.getPoliciesMap().get(each.getKey());
            if (old == null || !old.equals(each.getValue())) {
                long version = old == null ? 0 : old.getVersion() + 1;
                write.putPolicies(
                        each.getKey(),
                        each.getValue().toBuilder().setVersion(version).build());
                changed = true;
            } else if (members) {
                ConfigPolicy same =
                        ConfigPolicy.newBuilder().setVersion(old.getVersion()).build();
                read.putPolicies(each.getKey(), same);
                write.putPolicies(each.getKey(), same);
            }
        }
        return changed;
    }

    private static boolean groups(
            ConfigGroup before,
            ConfigGroup after,
            boolean members,
            ConfigGroup.Builder read,
            ConfigGroup.Builder write) {
        boolean changed = false;
        for (Map.Entry<String, ConfigGroup> each : after.getGroupsMap().entrySet()) {
            ConfigGroup old = before.getGroupsMap().get(each.getKey());
            if (old == null) {
                write.putGroups(each.getKey(), each.getValue());
                changed = true;
                continue;
            }
            ConfigGroup.Builder oldPart = ConfigGroup.newBuilder();
            ConfigGroup.Builder newPart = ConfigGroup.newBuilder();
            boolean inside = compare(old, each.getValue(), oldPart, newPart);
            if (inside || members) {
                read.putGroups(each.getKey(), oldPart.build());
                write.putGroups(each.getKey(), newPart.build());
            }
            changed |= inside;
        }
        return changed;
    }
}
