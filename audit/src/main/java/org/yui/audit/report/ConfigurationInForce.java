package org.yui.audit.report;

import java.util.List;

/**
 * A configuration of the channel, in force after the block that brought it in.
 *
 * @param sequence how many changes there were before it
 * @param changed what it changed or brought in, as {@code Group /Channel/Application}; nothing for the first
 * @param signedBy MSP ids of those who signed the change
 */
public record ConfigurationInForce(long block, long sequence, List<String> changed, List<String> signedBy) {

    public ConfigurationInForce {
        changed = List.copyOf(changed);
        signedBy = List.copyOf(signedBy);
    }
}
