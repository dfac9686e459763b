package org.yui.vault.container;

import java.util.List;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/** Reads the manifest of a container, and holds it against the entries before it. */
final class ManifestText {

    /** Enough for a hundred thousand instances. */
    private static final long MOST_BYTES = 32 << 20;

    private ManifestText() {}

    static void checkSize(StoredEntry entry) throws MalformedContainerException {
        if (entry.size() > MOST_BYTES) {
            throw new MalformedContainerException(
                    "found a manifest of " + entry.size() + " bytes, expected at most " + MOST_BYTES);
        }
    }

    /** @param files the entries before the manifest */
    static Manifest read(byte[] json, StudyVersionId studyVersion, List<StoredEntry> files)
            throws MalformedContainerException {
        Manifest manifest = parse(json);
        if (!manifest.studyVersion().equals(studyVersion)) {
            throw new MalformedContainerException(
                    "found the container of study version " + manifest.studyVersion() + ", expected " + studyVersion);
        }
        compare(manifest.instances(), files);
        return manifest;
    }

    private static Manifest parse(byte[] json) throws MalformedContainerException {
        try {
            return Json.read(json, Manifest.class);
        } catch (MalformedJsonException e) {
            throw new MalformedContainerException("found a manifest that cannot be read: " + e.getMessage(), e);
        }
    }

    private static void compare(List<ManifestInstance> instances, List<StoredEntry> files)
            throws MalformedContainerException {
        if (instances.size() != files.size()) {
            throw new MalformedContainerException(
                    "found " + files.size() + " instances, expected the manifest's " + instances.size());
        }
        for (int i = 0; i < files.size(); i++) {
            ManifestInstance said = instances.get(i);
            StoredEntry found = files.get(i);
            if (!said.name().equals(found.name()) || said.bytes() != found.size()) {
                throw new MalformedContainerException("found instance " + (i + 1)
                        + " with another name or length than the manifest says, expected the same");
            }
        }
    }
}
