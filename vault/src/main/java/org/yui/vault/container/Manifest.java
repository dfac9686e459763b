package org.yui.vault.container;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.Require;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Versioned;

/**
 * What a container holds.
 *
 * @param studyVersion whose container it is
 * @param format {@link Container#FORMAT}
 * @param kind for instance a DICOM modality
 * @param pseudonym links studies of one person that a hospital contributes, images and tables alike; absent if there is
 *     nothing to link
 * @param instances in the order of their entries
 */
public record Manifest(
        StudyVersionId studyVersion,
        Code format,
        Code kind,
        @Nullable String pseudonym,
        List<ManifestInstance> instances)
        implements Versioned {

    public Manifest {
        Require.that(
                format.equals(Container.FORMAT),
                "format of a container: found " + format + ", expected " + Container.FORMAT);
        Require.that(
                pseudonym == null || (!pseudonym.isEmpty() && pseudonym.length() <= 64),
                "pseudonym: found none or more than 64 characters, expected 1 to 64");
        instances = List.copyOf(instances);
        Require.notEmpty(instances, "instances");
        EntryName.checkDistinct(instances.stream().map(ManifestInstance::name).toList());
    }
}
