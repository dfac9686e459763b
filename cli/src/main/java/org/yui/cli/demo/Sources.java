package org.yui.cli.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.Folders;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;

/**
 * Where the hospitals' images come from. Phantoms are written to a temporary folder outside the demo's own, like any hospital's
 * archive, and taken away afterwards; the same seed makes the same phantoms, so a demo can go on after a kill.
 */
final class Sources implements Closeable {

    static final long SEED = 20_260_401;

    private final List<Path> folders;
    private final @Nullable Path temporary;

    private Sources(List<Path> folders, @Nullable Path temporary) {
        this.folders = List.copyOf(folders);
        this.temporary = temporary;
    }

    static Sources of(List<Path> folders) throws IOException {
        return folders.isEmpty() ? phantoms() : new Sources(folders, null);
    }

    private static Sources phantoms() throws IOException {
        Path temporary = Files.createTempDirectory(
                "yui-phantoms-" + ProcessHandle.current().pid() + "-");
        List<Path> folders = new ArrayList<>();
        PhantomWriter writer = new PhantomWriter(SEED);
        for (PhantomHospital hospital : PhantomHospital.values()) {
            Path folder = temporary.resolve("hospital-" + (folders.size() + 1));
            writer.write(hospital, folder);
            folders.add(folder);
        }
        return new Sources(folders, temporary);
    }

    /** One folder for each hospital, in their order. */
    List<Path> folders() {
        return folders;
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Folders.delete(temporary);
        }
    }
}
