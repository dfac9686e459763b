package org.yui.audit.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.yui.audit.wire.MalformedBytesException;

/** A configuration as a flat map of its elements, and back (Fabric, {@code common/configtx/configmap.go}). */
final class ConfigMap {

    private static final String DEFAULT_MOD_POLICY = "Admins";

    private final Map<String, ConfigElement> elements = new LinkedHashMap<>();

    private ConfigMap() {}

    static ConfigMap of(ConfigGroup root) {
        ConfigMap map = new ConfigMap();
        map.take(List.of(), PolicyTree.ROOT, root);
        return map;
    }

    private void take(List<String> path, String name, ConfigGroup group) {
        add(new ConfigElement(group, path, name));
        group.getGroupsMap().forEach((k, g) -> take(below(path, k), k, g));
        group.getValuesMap().forEach((k, v) -> add(new ConfigElement(v, path, k)));
        group.getPoliciesMap().forEach((k, p) -> add(new ConfigElement(p, path, k)));
    }

    private static List<String> below(List<String> path, String name) {
        List<String> below = new ArrayList<>(path);
        below.add(name);
        return below;
    }

    private void add(ConfigElement element) {
        elements.put(element.key(), element);
    }

    Map<String, ConfigElement> elements() {
        return elements;
    }

    /** This configuration with some elements replaced or added. */
    ConfigMap with(Map<String, ConfigElement> changes) {
        ConfigMap changed = new ConfigMap();
        changed.elements.putAll(elements);
        changed.elements.putAll(changes);
        return changed;
    }

    /** @throws MalformedBytesException if a group names something that the map does not hold */
    ConfigGroup toGroup() throws MalformedBytesException {
        return group(List.of(), PolicyTree.ROOT);
    }

    private ConfigGroup group(List<String> path, String name) throws MalformedBytesException {
        ConfigGroup shell = get(new ConfigElement(ConfigGroup.getDefaultInstance(), path, name), ConfigGroup.class);
        ConfigGroup.Builder group =
                shell.toBuilder().clearGroups().clearValues().clearPolicies();
        if (shell.getModPolicy().isEmpty()) {
            group.setModPolicy(DEFAULT_MOD_POLICY);
        }
        for (String each : shell.getGroupsMap().keySet()) {
            group.putGroups(each, group(below(path, each), each));
        }
        for (String each : shell.getValuesMap().keySet()) {
            ConfigValue value = get(new ConfigElement(ConfigValue.getDefaultInstance(), path, each), ConfigValue.class);
            group.putValues(
                    each,
                    value.getModPolicy().isEmpty()
                            ? value.toBuilder().setModPolicy(DEFAULT_MOD_POLICY).build()
                            : value);
        }
        for (String each : shell.getPoliciesMap().keySet()) {
            ConfigPolicy policy =
                    get(new ConfigElement(ConfigPolicy.getDefaultInstance(), path, each), ConfigPolicy.class);
            group.putPolicies(
                    each,
                    policy.getModPolicy().isEmpty()
                            ? policy.toBuilder()
                                    .setModPolicy(DEFAULT_MOD_POLICY)
                                    .build()
                            : policy);
        }
        return group.build();
    }

    private <M> M get(ConfigElement wanted, Class<M> type) throws MalformedBytesException {
        ConfigElement found = elements.get(wanted.key());
        if (found == null || !type.isInstance(found.content())) {
            throw new MalformedBytesException("found no " + wanted.key() + ", which the update's result needs");
        }
        return type.cast(found.content());
    }
}
