package org.yui.imaging.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * Something that was taken, as its record says: counts and keyed names, nothing of its content.
 *
 * @param id its name here
 * @param takenAt when
 * @param binding under what
 * @param files in it
 * @param instances files that are DICOM instances as far as could be told at their beginning
 * @param bytes of all files
 * @param studies keyed names of its studies
 * @param patients keyed names of its patients
 * @param refused why it was not taken, or was set aside; absent if it waits
 */
public record Drop(
        String id,
        Instant takenAt,
        Binding binding,
        long files,
        long instances,
        long bytes,
        List<String> studies,
        List<String> patients,
        @Nullable String refused)
        implements Versioned {

    public Drop {
        Require.atLeast(0, files, "files");
        Require.between(0, files, instances, "instances");
        Require.atLeast(0, bytes, "bytes");
        studies = List.copyOf(studies);
        patients = List.copyOf(patients);
    }

    Drop setAside(String why) {
        return new Drop(id, takenAt, binding, files, instances, bytes, studies, patients, why);
    }
}
