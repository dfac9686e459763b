package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.dicom.Bytes;

/** A file larger than the heap. {@code -Dyui.large.rows=65534} makes it 2 GiB. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeFileTest {

    private static final int COLUMNS = 16_384;

    @TempDir
    private Path folder;

    /** Run in a JVM of its own. */
    public static void main(String[] folders) throws IOException, UnusableFolderException {
        Path root = Path.of(folders[0]);
        CollectionReport report = new Collection(Slices.SECRET, Profiles.BASIC, "test", InstantSource.system())
                .collect(root.resolve("in"), root.resolve("staging"), root.resolve("quarantine"), Progress.NONE);
        StagedFile file = report.studies().getFirst().files().getFirst();
        System.out.println(report.instances() + " " + file.bytes());
    }

    private long writeLarge(int rows) throws IOException {
        byte[] small = new Slices().dataset().array();
        byte[] head = Arrays.copyOf(small, small.length - 512 - 4);
        replace(head, Bytes.explicit().us(0x00280010, 16), Bytes.explicit().us(0x00280010, rows));
        replace(head, Bytes.explicit().us(0x00280011, 16), Bytes.explicit().us(0x00280011, COLUMNS));
        long pixels = 2L * rows * COLUMNS;
        Path file = Bytes.write(
                folder.resolve("in"),
                "large",
                Bytes.explicit().raw(head).number(pixels, 4).file(Bytes.EXPLICIT));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(sparse.length() + pixels);
        }
        return pixels;
    }

    private static void replace(byte[] in, Bytes what, Bytes with) {
        String text = new String(in, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(what.array(), StandardCharsets.ISO_8859_1));
        System.arraycopy(with.array(), 0, in, at, with.array().length);
    }

    @Test
    void passes_through_a_heap_that_could_not_hold_it() throws Exception {
        int rows = Integer.getInteger("yui.large.rows", 4096);
        long pixels = writeLarge(rows);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        String[] figures = said.strip().split(" ");
        assertThat(figures[0]).isEqualTo("1");
        assertThat(Long.parseLong(figures[1])).isGreaterThan(pixels);
        assertThat(Files.size(folder.resolve("in/large"))).isGreaterThan(pixels);
    }
}
