package org.yui.gateway.stow;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yui.gateway.RefusalException;

/** Where instances go that are sent here. Called by many threads. */
public interface InstanceStore {

    /**
     * Begins with the instances of one request.
     *
     * @throws RefusalException if nothing may be taken now
     */
    Transfer begin() throws RefusalException, IOException;

    /** The instances of one request: kept together, or not at all. */
    interface Transfer extends Closeable {

        /**
         * Takes one instance.
         *
         * @param study the study that it must be of; any if absent
         * @throws IOException only if {@code content} cannot be read
         */
        InstanceAnswer receive(InputStream content, @Nullable String study) throws IOException;

        /** Keeps what was taken; durable when it returns. */
        void keep() throws IOException;
    }
}
