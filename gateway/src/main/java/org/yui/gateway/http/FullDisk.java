package org.yui.gateway.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** A disk without room, which the JDK tells by the system's words alone (strerror of ENOSPC and EDQUOT). */
public final class FullDisk {

    private static final int DEEPEST = 16;

    private FullDisk() {}

    /** Whether a full disk, or a quota that is used up, is what went wrong. */
    public static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(each.getMessage());
            if (each instanceof IOException
                    && (message.contains("No space left on device") || message.contains("Disk quota exceeded"))) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    /** What whoever asked is told. */
    public static RefusalException refusal(@Nullable Throwable cause) {
        return new RefusalException(
                Refusal.NO_ROOM,
                "found no room on this node's disk (No space left on device), expected some; free some space and"
                        + " send it again, which is safe",
                cause);
    }
}
