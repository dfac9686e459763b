package org.yui.imaging.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Expands one file that was packed with gzip (RFC 1952). The name that it carries is not looked at. */
final class GzipFile {

    private static final int PIECE_BYTES = 1 << 16;

    private GzipFile() {}

    static void expand(Path file, Workspace workspace, ExpansionLimits limits)
            throws IOException, UnusableArchiveException {
        long packed = Files.size(file);
        byte[] piece = new byte[PIECE_BYTES];
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = open(bytes);
                OutputStream out = Channels.newOutputStream(workspace.next())) {
            long expanded = 0;
            for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
                expanded += read;
                limits.requireBytes(expanded, packed);
                out.write(piece, 0, read);
            }
        }
    }

    private static InputStream open(InputStream bytes) throws IOException, UnusableArchiveException {
        try {
            return new GZIPInputStream(bytes, PIECE_BYTES);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private static int read(InputStream in, byte[] piece) throws IOException, UnusableArchiveException {
        try {
            return in.read(piece);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private static UnusableArchiveException damaged(IOException cause) {
        return new UnusableArchiveException(
                "the gzip'd file is damaged or cut off: found content that does not end with its checksum; get it"
                        + " again",
                cause);
    }
}
