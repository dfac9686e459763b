package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was given to be looked at, as files: a folder or a file is itself; a zip or a gzip'd file is expanded, and what was expanded is
 * deleted on closing. What an archive is, its first bytes say, not its name. Archives within archives are not entered.
 */
public final class Source implements AutoCloseable {

    private final Path place;
    private final @Nullable Workspace workspace;

    private Source(Path place, @Nullable Workspace workspace) {
        this.place = place;
        this.workspace = workspace;
    }

    /**
     * Opens what is given.
     *
     * @param expanded where an archive is expanded; made anew, and deleted on closing
     * @throws UnusableArchiveException if it is an archive that is not taken; nothing of it is left
     * @throws IOException if a disk fails or is full; nothing of it is left
     */
    public static Source open(Path given, Path expanded, ExpansionLimits limits)
            throws IOException, UnusableArchiveException {
        Optional<ArchiveKind> kind = Files.isRegularFile(given) ? ArchiveKind.of(given) : Optional.empty();
        if (kind.isEmpty()) {
            return new Source(given, null);
        }
        Workspace workspace = Workspace.open(expanded);
        try {
            expand(kind.get(), given, workspace, limits);
            return new Source(workspace.folder(), workspace);
        } catch (IOException | UnusableArchiveException | RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    static void expand(ArchiveKind kind, Path archive, Workspace workspace, ExpansionLimits limits)
            throws IOException, UnusableArchiveException {
        switch (kind) {
            case ZIP -> ZipArchive.expand(archive, workspace, limits);
            case GZIP -> GzipFile.expand(archive, workspace, limits);
            case BZIP2, XZ, ZSTANDARD, SEVEN_ZIP, RAR, CABINET, LHA, TAR ->
                throw new UnusableArchiveException("found a " + kind.words()
                        + " archive, expected a folder, a zip or a single gzip'd file; unpack it first");
        }
    }

    /** A folder, or a single file. */
    public Path place() {
        return place;
    }

    @Override
    public void close() throws IOException {
        if (workspace != null) {
            workspace.close();
        }
    }
}
