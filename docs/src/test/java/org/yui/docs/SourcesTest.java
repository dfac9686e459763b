package org.yui.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What must stand in sources and what must not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourcesTest {

    /** Split, so that this file does not hold them itself. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX|HA"
            + "CK)\\b|(?<!::)\\b(?i:place" + "holder|st" + "ub for now)\\b(?!=)");

    /** Folders of one machine or of one build server; examples say {@code /path/to}. */
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.])/(?:work|home|root|Users|opt/jdk-?\\d+|usr/lib/jvm/\\w)/?\\b|\\b[A-Z]:\\\\\\\\?Users");

    /** Where packages come from is a setting of each machine's Maven. */
    private static final Pattern REGISTRY =
            Pattern.compile("(?i)repo1?\\.maven\\.(?:apache\\.)?org|\\bartifactory\\b|\\bnexus\\.");

    private static final Pattern FLOATING = Pattern.compile("\\b(?:float|double|Float|Double)\\b");
    private static final Pattern SLEEP = Pattern.compile("\\bThread\\.sleep\\b|\\bTimeUnit\\.\\w+\\.sleep\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@Disabled\\b|@Timeout\\b");
    private static final Pattern VAGUE_NAME = Pattern.compile("\\w+(?:Util|Utils|Manager|Impl|Helper)\\.java");
    private static final Set<String> EXACT_ROOMS = Set.of("domain", "chaincode", "royalty", "audit");
    private static final Pattern TEXT = Pattern.compile(
            "(?:.*\\.(?:java|md|xml|sh|yml|yaml|json|properties|html|css|tsv|txt|editorconfig|gitignore)|yui|run)");

    @Test
    void nothing_is_left_for_later() throws IOException {
        assertThat(lines(texts(), UNFINISHED)).as("finish it or leave it out").isEmpty();
    }

    @Test
    void nothing_knows_the_machine_it_was_written_on() throws IOException {
        assertThat(lines(texts(), MACHINE_PATH))
                .as("use a relative path, a temporary folder or /path/to")
                .isEmpty();
        assertThat(lines(texts(), REGISTRY))
                .as("the machine's Maven knows where packages are")
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        Set<Path> sources = Set.copyOf(Project.sources());

        assertThat(main(source -> true)
                        .map(source -> source.resolveSibling("package-info.java"))
                        .distinct())
                .filteredOn(description -> !sources.contains(description))
                .as("write these")
                .isEmpty();
    }

    @Test
    void no_floating_point_comes_near_money_or_the_ledger() throws IOException {
        Stream<Path> exact =
                main(source -> EXACT_ROOMS.contains(source.getName(0).toString()));

        assertThat(codeLines(exact, FLOATING))
                .as("count whole minor units, bytes, parts")
                .isEmpty();
    }

    @Test
    void nobody_sleeps() throws IOException {
        assertThat(codeLines(Project.sources().stream(), SLEEP))
                .as("wait for what is awaited")
                .isEmpty();
    }

    @Test
    void no_test_is_switched_off_or_timed() throws IOException {
        assertThat(codeLines(Project.sources().stream(), SWITCHED_OFF))
                .as("mend it or remove it")
                .isEmpty();
    }

    @Test
    void names_say_what_a_class_is() throws IOException {
        assertThat(main(source -> true)
                        .filter(source -> VAGUE_NAME
                                .matcher(source.getFileName().toString())
                                .matches()))
                .as("name it after what it is or does")
                .isEmpty();
    }

    private static Stream<Path> texts() throws IOException {
        return Project.files().stream()
                .filter(file -> TEXT.matcher(file.getFileName().toString()).matches());
    }

    private static Stream<Path> main(Predicate<Path> wanted) throws IOException {
        return Project.sources().stream()
                .filter(source -> source.startsWith(source.getName(0).resolve("src/main/java")))
                .filter(wanted);
    }

    private static List<String> lines(Stream<Path> files, Pattern pattern) {
        return files.flatMap(file -> matches(file, Project.read(file), pattern)).toList();
    }

    private static List<String> codeLines(Stream<Path> files, Pattern pattern) {
        return files.flatMap(file -> matches(file, JavaCode.withoutCommentsAndTexts(Project.read(file)), pattern))
                .toList();
    }

    /** The lines that match, as {@code file:line}. */
    private static Stream<String> matches(Path file, String text, Pattern pattern) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .mapToObj(i -> file + ":" + (i + 1));
    }
}
