package org.yui.imaging.deid;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.SafePrivate;

/** Which creators have reserved which blocks of private tags in one dataset (PS3.5 section 7.8.1). */
final class PrivateBlocks {

    private static final int LEAST_CREATOR = 0x10;
    private static final int MOST_CREATOR = 0xFF;

    private final Map<Integer, String> creators = new HashMap<>(2);

    static boolean isCreator(int tag) {
        return Tag.element(tag) >= LEAST_CREATOR && Tag.element(tag) <= MOST_CREATOR;
    }

    /** Notes a creator, and says whether anything of it is known to be safe. */
    boolean reserve(int tag, String creator) {
        creators.put(tag, creator);
        int block = (tag & 0xFFFF_0000) | Tag.element(tag) << 8;
        for (int element = 0; element <= MOST_CREATOR; element++) {
            if (SafePrivate.isSafe(creator, block | element)) {
                return true;
            }
        }
        return false;
    }

    /** Whose block this tag lies in, or null where nobody has reserved it. */
    @Nullable
    String creatorOf(int tag) {
        return creators.get((tag & 0xFFFF_0000) | Tag.element(tag) >>> 8);
    }

    /** The type of a safe attribute, or null where it is not known to be safe. */
    @Nullable
    Vr safeVr(int tag) {
        String creator = creatorOf(tag);
        return creator == null ? null : SafePrivate.vr(creator, tag);
    }
}
