package org.yui.vault.container;

import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.Require;

/**
 * What the manifest says of one instance.
 *
 * @param name its entry in the container
 * @param bytes its length
 * @param sopInstanceUid its SOP Instance UID (0008,0018) after de-identification; absent if it is not DICOM
 * @param sha256 of its content
 */
public record ManifestInstance(
        String name, long bytes, @Nullable String sopInstanceUid, Hash sha256) {

    public ManifestInstance {
        EntryName.check(name);
        Require.atLeast(0, bytes, "bytes");
        Require.that(
                sopInstanceUid == null || SopInstanceUid.isWellFormed(sopInstanceUid),
                "sopInstanceUid: found a text of another form, expected a DICOM UID (PS3.5, section 9.1)");
    }
}
