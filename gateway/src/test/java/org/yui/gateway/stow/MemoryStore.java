package org.yui.gateway.stow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** Keeps instances whose content is their identifier: {@code 1.2.3}. Others are not understood. */
final class MemoryStore implements InstanceStore {

    static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.2";

    final List<String> kept = new ArrayList<>();
    long longest;
    boolean ready = true;

    /** Whether it finds no room, when an instance comes or when a request's are to be kept. */
    boolean fullAtOnce;

    boolean fullAtTheEnd;

    @Override
    public Transfer begin() throws RefusalException {
        if (!ready) {
            throw new RefusalException(Refusal.NOT_READY, "found no approval, expected one");
        }
        List<String> taken = new ArrayList<>();
        return new Transfer() {
            @Override
            public InstanceAnswer receive(InputStream content, @Nullable String study) throws IOException {
                byte[] start = content.readNBytes(64);
                long bytes = start.length + content.skip(0);
                byte[] piece = new byte[8192];
                for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                    bytes += read;
                }
                longest = Math.max(longest, bytes);
                String uid = new String(start, java.nio.charset.StandardCharsets.US_ASCII).strip();
                if (!uid.matches("[0-9.]+")) {
                    return new InstanceAnswer(null, null, FailureReason.CANNOT_UNDERSTAND);
                }
                if (study != null && !uid.startsWith(study)) {
                    return new InstanceAnswer(SOP_CLASS, uid, FailureReason.OTHER_STUDY);
                }
                if (fullAtOnce && !taken.isEmpty()) {
                    return new InstanceAnswer(null, null, FailureReason.OUT_OF_RESOURCES);
                }
                taken.add(uid);
                return InstanceAnswer.stored(SOP_CLASS, uid);
            }

            @Override
            public void keep() throws IOException {
                if (fullAtTheEnd) {
                    throw new FileSystemException("/srv/yui/YAMADA", null, "No space left on device");
                }
                synchronized (kept) {
                    kept.addAll(taken);
                }
            }

            @Override
            public void close() {}
        };
    }
}
