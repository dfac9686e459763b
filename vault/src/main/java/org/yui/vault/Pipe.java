package org.yui.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread make bytes while the calling one takes them, a few mebibytes apart.
 *
 * <p>Guarantee: a failure of the making thread comes out where the bytes are taken; the making thread has ended when {@link
 * #run} returns, whatever happened.
 */
final class Pipe {

    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS = 4;

    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(CHUNKS + 1);
    private final BlockingQueue<Chunk> free = new ArrayBlockingQueue<>(CHUNKS);

    private Pipe() {
        for (int i = 0; i < CHUNKS; i++) {
            free.add(new Chunk(new byte[CHUNK]));
        }
    }

    /** Makes bytes. Closing the stream is not needed. */
    interface Maker {
        void make(OutputStream out) throws IOException;
    }

    /** Takes bytes up to the stream's end. */
    interface Taker<T> {
        T take(InputStream in) throws IOException;
    }

    static <T> T run(Maker maker, Taker<T> taker) throws IOException {
        Pipe pipe = new Pipe();
        Thread making = Thread.ofPlatform().name("vault-pipe").daemon().start(() -> pipe.make(maker));
        try {
            return taker.take(pipe.new Input());
        } finally {
            making.interrupt(); // does nothing to a thread that has made everything
            join(making);
        }
    }

    private static void join(Thread making) {
        boolean interrupted = false;
        while (making.isAlive()) {
            try {
                making.join();
            } catch (InterruptedException e) {
                interrupted = true; // said again below: the pipe's buffers must not outlive this call
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Maker maker) {
        Output out = new Output();
        Throwable failure = null;
        try {
            maker.make(out);
            out.flush();
        } catch (Throwable e) { // whatever it is, the taking thread must hear of it, or it would wait for ever
            failure = e;
        }
        full.add(Chunk.last(failure));
    }

    private static <E> E next(BlockingQueue<E> queue) throws InterruptedIOException {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while bytes were handed over");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static final class Chunk {

        private final byte[] bytes;
        private final boolean last;
        private final @Nullable Throwable failure;
        private int length;

        Chunk(byte[] bytes) {
            this(bytes, false, null);
        }

        private Chunk(byte[] bytes, boolean last, @Nullable Throwable failure) {
            this.bytes = bytes;
            this.last = last;
            this.failure = failure;
        }

        static Chunk last(@Nullable Throwable failure) {
            return new Chunk(new byte[0], true, failure);
        }
    }

    private final class Output extends OutputStream {

        private @Nullable Chunk chunk;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            for (int at = offset; at < offset + length; ) {
                Chunk open = chunk;
                if (open == null) {
                    open = next(free);
                    open.length = 0;
                    chunk = open;
                }
                int part = Math.min(offset + length - at, CHUNK - open.length);
                System.arraycopy(from, at, open.bytes, open.length, part);
                open.length += part;
                at += part;
                if (open.length == CHUNK) {
                    flush();
                }
            }
        }

        @Override
        public void flush() {
            if (chunk != null) {
                full.add(chunk);
                chunk = null;
            }
        }
    }

    private final class Input extends InputStream {

        private @Nullable Chunk chunk;
        private int at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            Chunk open = chunk;
            if (open == null) {
                open = next(full);
                chunk = open;
                at = 0;
            }
            if (open.last) {
                return end(open.failure);
            }
            int part = Math.min(length, open.length - at);
            System.arraycopy(open.bytes, at, into, offset, part);
            at += part;
            if (at == open.length) {
                chunk = null;
                free.add(open);
            }
            return part;
        }

        private int end(@Nullable Throwable failure) throws IOException {
            return switch (failure) {
                case null -> -1;
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException("a checked exception that cannot be", failure);
            };
        }
    }
}
