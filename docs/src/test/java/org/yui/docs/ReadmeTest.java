package org.yui.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the pages tell a reader to type or to open is there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    private static final String COMMAND = "picocli.CommandLine$Command";
    private static final String OPTION = "picocli.CommandLine$Option";
    private static final Pattern CALL = Pattern.compile("(?:\\./yui|`yui) ([a-z]+)");
    private static final Pattern LONG_OPTION = Pattern.compile("(?<=[ \\[`])--[a-z]+(?:-[a-z]+)*");
    private static final Pattern MODULES = Pattern.compile("mvn [^\\n]*-pl ([a-z-]+)");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?://|#)([^)#]+)");

    private final JavaClasses cli = Compiled.classes("org.yui.cli");

    @Test
    void every_command_is_there() throws IOException {
        assertThat(inPages(CALL)).isSubsetOf(annotated(COMMAND, "name"));
    }

    @Test
    void every_option_of_a_command_is_there() throws IOException {
        Set<String> options = annotated(OPTION, "names");
        options.addAll(List.of("--help", "--version"));
        Stream<String> lines = pages().flatMap(page -> Project.read(page).lines())
                .filter(line -> CALL.matcher(line).find());

        assertThat(lines.flatMap(line -> LONG_OPTION.matcher(line).results()).map(MatchResult::group))
                .isSubsetOf(options);
    }

    @Test
    void every_room_and_test_that_Maven_is_told_is_there() throws IOException {
        Path root = Project.root();
        Stream<String> tests = Project.sources().stream()
                .map(source -> source.getFileName().toString())
                .map(name -> name.replace(".java", ""));

        assertThat(inPages(MODULES))
                .allSatisfy(module ->
                        assertThat(root.resolve(module).resolve("pom.xml")).exists());
        assertThat(inPages(TEST)).isSubsetOf(tests.toList());
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        for (Path page : pages().toList()) {
            Path folder = Project.root().resolve(page).getParent();
            assertThat(LINK.matcher(Project.read(page)).results().map(link -> link.group(1)))
                    .as("links in " + page)
                    .allMatch(link -> Files.exists(folder.resolve(link)));
        }
    }

    /** The first group of every match in any page, each once. */
    private static Set<String> inPages(Pattern pattern) throws IOException {
        return pages().flatMap(page -> pattern.matcher(Project.read(page)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> pages() throws IOException {
        return Project.files().stream().filter(file -> file.toString().endsWith(".md"));
    }

    /** What the classes, fields and methods of {@code cli} say in this member of this annotation. */
    private Set<String> annotated(String annotation, String member) {
        Set<String> said = new TreeSet<>();
        cli.forEach(type -> Stream.of(Stream.of(type), type.getMembers().stream())
                .flatMap(all -> all)
                .flatMap(element -> element.getAnnotations().stream())
                .filter(found -> found.getRawType().getName().equals(annotation))
                .flatMap(found -> found.get(member).stream())
                .flatMap(value -> value instanceof Object[] many ? Stream.of(many) : Stream.of(value))
                .forEach(value -> said.add(value.toString())));
        return said;
    }
}
