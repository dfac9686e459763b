package org.yui.imaging.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Files that hold other files, or one file packed, told by their first bytes. */
public enum ArchiveKind {
    ZIP("zip", 0, "504b0304", "504b0506", "504b0708"),
    GZIP("gzip", 0, "1f8b"),
    BZIP2("bzip2", 0, "425a68"),
    XZ("xz", 0, "fd377a585a00"),
    ZSTANDARD("Zstandard", 0, "28b52ffd"),
    SEVEN_ZIP("7z", 0, "377abcaf271c"),
    RAR("RAR", 0, "526172211a07"),
    CABINET("cabinet", 0, "4d534346"),
    LHA("LHA", 2, "2d6c68"),
    TAR("tar", 257, "7573746172");

    private static final int HEAD_BYTES = 262;

    /** A DICOM file may begin with anything, and says at byte 128 that it is one (PS3.10 section 7.1). */
    private static final int PREFIX_AT = 128;

    private static final String PREFIX = "DICM";
    private static final String SEPARATOR = " ";

    private final String words;
    private final int at;
    private final String marks;

    ArchiveKind(String words, int at, String... marks) {
        this.words = words;
        this.at = at;
        this.marks = String.join(SEPARATOR, marks);
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** What a file is; empty for DICOM, and for everything that is no archive. */
    public static Optional<ArchiveKind> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (isDicom(head)) {
            return Optional.empty();
        }
        for (ArchiveKind kind : values()) {
            if (kind.marks(head)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean isDicom(byte[] head) {
        return head.length >= PREFIX_AT + PREFIX.length()
                && new String(head, PREFIX_AT, PREFIX.length(), StandardCharsets.ISO_8859_1).equals(PREFIX);
    }

    private boolean marks(byte[] head) {
        for (String mark : marks.split(SEPARATOR, -1)) {
            int length = mark.length() / 2;
            if (head.length >= at + length
                    && HexFormat.of().formatHex(head, at, at + length).equals(mark)) {
                return true;
            }
        }
        return false;
    }
}
