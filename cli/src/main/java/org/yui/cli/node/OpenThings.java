package org.yui.cli.node;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened one after the other, to be closed the other way round, all of it even if one fails. */
public final class OpenThings implements Closeable {

    private final Deque<Closeable> open = new ArrayDeque<>();

    public <T extends Closeable> T add(T thing) {
        open.push(thing);
        return thing;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Closes because something else failed, which stays the cause. */
    public void closeAfter(Exception cause) {
        try {
            close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
