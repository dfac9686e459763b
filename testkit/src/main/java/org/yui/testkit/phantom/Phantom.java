package org.yui.testkit.phantom;

import java.nio.file.Path;
import java.util.List;
import org.yui.testkit.canary.Canary;

/**
 * What a {@link PhantomWriter} wrote.
 *
 * @param folder holds everything written
 * @param studies number of studies
 * @param instances number of DICOM files, repeated and truncated ones included
 * @param otherFiles number of files beside them that are not DICOM
 * @param canaries what was planted, in the files and in their names
 */
public record Phantom(Path folder, int studies, int instances, int otherFiles, List<Canary> canaries) {

    public Phantom {
        canaries = List.copyOf(canaries);
    }
}
