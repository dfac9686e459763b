package org.yui.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder on a disk that soon is full: a file system of its own in memory, which only the program run here sees.
 *
 * <p>It needs Linux, {@code unshare} and the right to mount within a namespace; where that is missing, the test is skipped
 * with one printed line.
 */
public final class FullDisk {

    private static final String MOUNT_AND_RUN = """
        set -e
        size=$1 folder=$2 list=$3
        shift 3
        mount -t tmpfs -o "size=$size" tmpfs "$folder"
        code=0
        "$@" || code=$?
        (cd "$folder" && find . -type f | sort) > "$list"
        exit $code
        """;
    private static final List<List<String>> NAMESPACES =
            List.of(List.of("--mount", "--map-root-user"), List.of("--mount"));

    private FullDisk() {}

    /**
     * What the program did.
     *
     * @param left the files that it left in the folder, as {@code ./path}, sorted
     */
    public record Ended(int exitCode, String output, List<String> left) {

        public Ended {
            left = List.copyOf(left);
        }
    }

    /**
     * Runs a program while {@code folder}, which exists and is empty, holds no more than {@code bytes}.
     *
     * @param bytes rounded up to whole pages by the system
     */
    public static Ended run(Path folder, long bytes, List<String> command) throws IOException, InterruptedException {
        Tool unshare = Tool.onPath("unshare");
        Path list = Files.createTempFile("left", ".txt");
        try {
            List<String> inside = new ArrayList<>(List.of("sh", "-c", MOUNT_AND_RUN, "full-disk"));
            inside.addAll(List.of(Long.toString(bytes), folder.toString(), list.toString()));
            inside.addAll(command);
            Tool.Answer answer = unshare.run(with(namespace(unshare, folder), inside));
            return new Ended(answer.exitCode(), answer.output(), Files.readAllLines(list));
        } finally {
            Files.delete(list);
        }
    }

    /** The first way to a namespace of which this machine approves. */
    private static List<String> namespace(Tool unshare, Path folder) throws IOException, InterruptedException {
        for (List<String> namespace : NAMESPACES) {
            List<String> probe = List.of("mount", "-t", "tmpfs", "tmpfs", folder.toString());
            if (unshare.run(with(namespace, probe)).exitCode() == 0) {
                return namespace;
            }
        }
        throw Skip.because("this machine lets no test mount a small disk");
    }

    private static String[] with(List<String> options, List<String> command) {
        List<String> all = new ArrayList<>(options);
        all.addAll(command);
        return all.toArray(String[]::new);
    }
}
