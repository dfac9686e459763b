package org.yui.audit.channel;

import java.util.List;

/**
 * A change of the configuration that was rightly made.
 *
 * @param after the configuration from the next block on
 * @param changed what it changed or brought in, as {@code Group /Channel/Application}
 * @param signers MSP ids of those who signed it
 */
public record ConfigChange(Channel after, List<String> changed, List<String> signers) {

    public ConfigChange {
        changed = List.copyOf(changed);
        signers = List.copyOf(signers);
    }
}
