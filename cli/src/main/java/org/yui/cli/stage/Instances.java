package org.yui.cli.stage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.yui.cli.UnusableInputException;
import org.yui.gateway.buyer.RemoteStudy;
import org.yui.vault.container.ManifestInstance;

/** Single instances of a study that stays at the gateway, each a file. */
public final class Instances {

    private final RemoteStudy study;
    private final Path folder;

    /** @param out gets a folder beside those of studies that were fetched whole */
    public Instances(RemoteStudy study, Path out) {
        this.study = study;
        this.folder = out.resolve(study.leaf().studyVersion() + ".instances");
    }

    /**
     * The study's instances of these names or UIDs.
     *
     * @throws UnusableInputException if it lacks one
     */
    public static List<ManifestInstance> of(RemoteStudy study, List<String> namesOrUids) {
        List<ManifestInstance> found = new ArrayList<>();
        for (String each : namesOrUids) {
            found.add(study.instance(each)
                    .orElseThrow(() ->
                            new UnusableInputException("--instance: found none of this name or UID in a study" + " of "
                                    + study.instances().size() + " instances, expected one; --list shows them")));
        }
        return List.copyOf(found);
    }

    /** Fetches instances; each file is there when it has passed every check, and not before. Returns where they are. */
    public Path fetch(List<ManifestInstance> instances) throws IOException {
        for (ManifestInstance instance : instances) {
            fetch(instance);
        }
        return folder;
    }

    private void fetch(ManifestInstance instance) throws IOException {
        Path file = folder.resolve(instance.name());
        Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
        Files.createDirectories(file.resolveSibling(""));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                study.read(instance, out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
