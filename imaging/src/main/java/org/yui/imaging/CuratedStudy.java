package org.yui.imaging;

import java.util.List;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.Kind;

/**
 * A study that is de-identified, curated and staged. Only this room makes one, so whoever holds one may seal it.
 *
 * <p>The key is a keyed hash of the Study Instance UID: the same study has the same key in every run, which is what makes a
 * run repeatable. It is the hospital's own and never leaves it; what is published carries random identifiers.
 */
public final class CuratedStudy {

    private final String key;
    private final List<StagedFile> files;
    private final CurationVerdict verdict;
    private final List<InstanceEvidence> evidence;
    private final StudyFacets facets;

    CuratedStudy(
            String key,
            List<StagedFile> files,
            CurationVerdict verdict,
            List<InstanceEvidence> evidence,
            StudyFacets facets) {
        this.key = key;
        this.files = List.copyOf(files);
        this.verdict = verdict;
        this.evidence = List.copyOf(evidence);
        this.facets = facets;
    }

    /** 32 hexadecimal digits. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return verdict.kind();
    }

    /** In the order of series and names. */
    public List<StagedFile> files() {
        return files;
    }

    public CurationVerdict verdict() {
        return verdict;
    }

    /** One for each file, in the same order. */
    public List<InstanceEvidence> evidence() {
        return evidence;
    }

    public StudyFacets facets() {
        return facets;
    }

    /** Total length of the files. */
    public long bytes() {
        return files.stream().mapToLong(StagedFile::bytes).sum();
    }

    @Override
    public String toString() {
        return "CuratedStudy of " + files.size() + " instances";
    }
}
