package org.yui.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page names as evidence, looked for in the checkout: {@code `SomeTest` "a sentence", "another"} are a class and two of its tests, {@code
 * `room/SomeTest`} one in that room, {@code `a/file.txt`} a file.
 */
final class Named {

    private static final Pattern TESTS = Pattern.compile("`([^`\n]+)`((?: \"[^\"\n]+\",?)+)");
    private static final Pattern SENTENCE = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?:([a-z-]+)/)?([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)");
    private static final Pattern FILE = Pattern.compile("[a-z][a-z./-]*\\.[a-z]+|[a-z][a-z-]*(?:/[a-z][a-z.-]*)+");

    private final Path root = Project.root();
    private final List<Path> sources;

    Named() throws IOException {
        sources = Project.sources();
    }

    /** The tests that the text names, as {@code SomeTest a_sentence}. */
    List<String> tests(String text) {
        return named(text).toList();
    }

    /** Those of them that are not there. */
    List<String> missingTests(String text) {
        return named(text).filter(each -> !isTest(each)).toList();
    }

    private static Stream<String> named(String text) {
        return TESTS.matcher(text)
                .results()
                .flatMap(found -> SENTENCE.matcher(found.group(2))
                        .results()
                        .map(sentence ->
                                found.group(1) + " " + sentence.group(1).replace(' ', '_')));
    }

    private boolean isTest(String named) {
        String[] words = named.split(" ", 2);
        Pattern method = Pattern.compile("void " + Pattern.quote(words[1]) + "\\(");
        return sources(words[0])
                .anyMatch(source -> method.matcher(Project.read(source)).find());
    }

    /** The classes and files that the text names and that are not there. */
    List<String> missing(String text) {
        List<String> missing = new ArrayList<>();
        for (MatchResult found : CODE.matcher(text).results().toList()) {
            String name = found.group(1);
            boolean isClass = CLASS.matcher(name).matches();
            boolean isFile = !isClass && FILE.matcher(name).matches();
            if ((isClass && sources(name).findAny().isEmpty()) || (isFile && !Files.exists(root.resolve(name)))) {
                missing.add(name);
            }
        }
        return missing;
    }

    private Stream<Path> sources(String name) {
        Matcher parts = CLASS.matcher(name);
        if (!parts.matches()) {
            return Stream.empty();
        }
        String file = parts.group(2) + ".java";
        String room = parts.group(1);
        return sources.stream()
                .filter(source -> source.getFileName().toString().equals(file))
                .filter(source -> room == null || source.startsWith(room));
    }
}
