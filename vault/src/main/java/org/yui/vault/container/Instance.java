package org.yui.vault.container;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Require;

/**
 * One file that is to go into a container.
 *
 * @param name its entry: ASCII, relative, {@code /} between folders; must tell nothing of a person
 * @param file where its bytes are; must not change until the container is written
 * @param sopInstanceUid its SOP Instance UID (0008,0018) after de-identification; absent if it is not DICOM
 */
public record Instance(String name, Path file, @Nullable String sopInstanceUid) {

    public Instance {
        EntryName.check(name);
        Require.that(
                sopInstanceUid == null || SopInstanceUid.isWellFormed(sopInstanceUid),
                "sopInstanceUid: found a text of another form, expected a DICOM UID (PS3.5, section 9.1)");
    }
}
