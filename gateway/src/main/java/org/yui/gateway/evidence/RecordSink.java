package org.yui.gateway.evidence;

import java.io.IOException;

/**
 * Takes records one after the other, so that nobody holds all of them at once.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface RecordSink<T extends Record> {

    void take(T record) throws IOException;
}
