package org.yui.vault.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Json;

/**
 * A container that is going to be written. Its length is fixed when it is planned, because encryption binds it.
 *
 * <p>Guarantee: the same identifier, names and contents give the same bytes. Limits: the files must stay as they are
 * between planning and writing; if one does not, writing fails.
 */
public final class Container {

    /** What {@code StudyLeaf.format} says of a container of this form. */
    public static final Code FORMAT = Code.parse("YUI-DICOM-ZIP-1");

    private final List<Instance> instances;
    private final Manifest draft;
    private final long unpadded;
    private final long length;

    private Container(List<Instance> instances, Manifest draft) {
        this.instances = instances;
        this.draft = draft;
        this.unpadded = unpaddedLength(draft);
        this.length = Padme.atLeast(unpadded);
    }

    /**
     * Looks at the files and fixes the container's length.
     *
     * @param kind for instance a DICOM modality
     * @param pseudonym links studies of one person; null if there is nothing to link
     * @param instances at least one, in the order they shall have
     */
    public static Container plan(
            StudyVersionId studyVersion, Code kind, @Nullable String pseudonym, List<Instance> instances)
            throws IOException {
        List<ManifestInstance> drafts = new ArrayList<>();
        for (Instance instance : instances) {
            drafts.add(described(instance, Files.size(instance.file()), Hash.of()));
        }
        Manifest draft = new Manifest(studyVersion, FORMAT, kind, pseudonym, drafts);
        return new Container(List.copyOf(instances), draft);
    }

    private static ManifestInstance described(Instance instance, long bytes, Hash sha256) {
        return new ManifestInstance(instance.name(), bytes, instance.sopInstanceUid(), sha256);
    }

    /** The draft's hashes are not the true ones, but as long. */
    private static long unpaddedLength(Manifest draft) {
        List<String> names = new ArrayList<>();
        long content = Json.bytes(draft).length;
        for (ManifestInstance instance : draft.instances()) {
            names.add(instance.name());
            content += instance.bytes();
        }
        names.add(EntryName.MANIFEST);
        names.add(EntryName.PADDING);
        long headers = names.stream().mapToLong(ZipRecords::localLength).sum();
        return content + headers + ZipRecords.tailLength(names);
    }

    /** Bytes of the whole container, a Padmé length. */
    public long length() {
        return length;
    }

    public StudyVersionId studyVersion() {
        return draft.studyVersion();
    }

    public Code kind() {
        return draft.kind();
    }

    /**
     * Writes the container, {@link #length} bytes. The stream stays open.
     *
     * @throws IOException also if a file is not what it was when the container was planned
     */
    public Manifest writeTo(OutputStream out) throws IOException {
        ZipOutput zip = new ZipOutput(out);
        List<ManifestInstance> written = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(i);
            long size = draft.instances().get(i).bytes();
            written.add(described(instance, size, zip.file(instance.name(), instance.file(), size)));
        }
        Manifest manifest = new Manifest(draft.studyVersion(), FORMAT, draft.kind(), draft.pseudonym(), written);
        zip.bytes(EntryName.MANIFEST, Json.bytes(manifest));
        zip.zeros(EntryName.PADDING, length - unpadded);
        zip.end();
        Require.that(zip.written() == length, "container: found another length than the one planned");
        return manifest;
    }
}
