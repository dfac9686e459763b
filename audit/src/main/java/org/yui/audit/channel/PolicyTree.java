package org.yui.audit.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ConfigGroup;

/** Finds the policies of a configuration by name, as Fabric's policy manager does ({@code common/policies/policy.go}). */
final class PolicyTree {

    static final String ROOT = "Channel";

    private final ConfigGroup root;

    PolicyTree(ConfigGroup root) {
        this.root = root;
    }

    /** @param path as {@code /Channel/Application/Endorsement} */
    Optional<Located> find(String path) {
        return path.startsWith("/" + ROOT + "/") ? under(root, path.substring(ROOT.length() + 2)) : Optional.empty();
    }

    /**
     * A policy named by an element of the configuration.
     *
     * @param name a full path, or one that goes on from the group
     * @param group names of groups from below the root
     */
    Optional<Located> find(String name, List<String> group) {
        if (name.startsWith("/")) {
            return find(name);
        }
        ConfigGroup at = root;
        for (String each : group) {
            if (!at.containsGroups(each)) {
                return Optional.empty();
            }
            at = at.getGroupsOrThrow(each);
        }
        return under(at, name);
    }

    private static Optional<Located> under(ConfigGroup group, String path) {
        List<String> names = new ArrayList<>(List.of(path.split("/", -1)));
        String policy = names.removeLast();
        ConfigGroup at = group;
        for (String each : names) {
            at = at.getGroupsOrDefault(each, ConfigGroup.getDefaultInstance());
        }
        return at.containsPolicies(policy)
                ? Optional.of(new Located(at, at.getPoliciesOrThrow(policy).getPolicy()))
                : Optional.empty();
    }
}
