package org.yui.ipfs.kubo;

import java.io.IOException;
import org.yui.domain.content.Cid;

/**
 * A node that did not give what was asked of it, so that the next one was asked.
 *
 * @param node what messages call it
 * @param block the block that was wanted
 * @param cause {@link org.yui.domain.content.CorruptBlockException} if it gave other bytes,
 *     {@link org.yui.domain.content.MissingBlockException} if it has none, {@link KuboUnavailableException} if it did not
 *     answer, {@link KuboException} if it refused
 */
public record NodeFailure(String node, Cid block, IOException cause) {

    /** One line for a log. */
    public String text() {
        return node + ", " + block + ": " + cause.getMessage();
    }
}
