package org.yui.audit.channel;

import com.google.protobuf.Message;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;

/**
 * One group, value or policy of a configuration, each with a version of its own.
 *
 * @param path names of groups from below the root: for a group with its own name, else the group it stands in
 * @param name its own name
 */
record ConfigElement(Message content, List<String> path, String name) {

    ConfigElement {
        path = List.copyOf(path);
    }

    long version() {
        return switch (content) {
            case ConfigGroup g -> g.getVersion();
            case ConfigValue v -> v.getVersion();
            case ConfigPolicy p -> p.getVersion();
            default -> throw new IllegalStateException("no element of a configuration: " + content.getClass());
        };
    }

    String modPolicy() {
        return switch (content) {
            case ConfigGroup g -> g.getModPolicy();
            case ConfigValue v -> v.getModPolicy();
            case ConfigPolicy p -> p.getModPolicy();
            default -> throw new IllegalStateException("no element of a configuration: " + content.getClass());
        };
    }

    /** The kind and the full path, as {@code Group /Channel/Application}. */
    String key() {
        String kind = content.getClass().getSimpleName().substring("Config".length());
        String group = path.isEmpty() ? "" : "/" + String.join("/", path);
        return kind + " /" + PolicyTree.ROOT + group + (content instanceof ConfigGroup ? "" : "/" + name);
    }
}
