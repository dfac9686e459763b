package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How many patients de-identified studies are of, told by the pseudonyms in them. */
public final class PatientCount {

    private PatientCount() {}

    /**
     * Counts.
     *
     * @param files one instance of each study
     */
    public static int of(Collection<Path> files) throws IOException {
        Set<String> patients = new HashSet<>();
        for (Path file : files) {
            InstanceHeader.read(file)
                    .ifPresent(header -> patients.add(
                            header.patient().isEmpty() ? "study " + header.study() : "patient " + header.patient()));
        }
        return patients.size();
    }
}
