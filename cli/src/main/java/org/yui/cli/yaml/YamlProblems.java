package org.yui.cli.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yui.cli.UnusableInputException;

/** What is wrong with a file, collected so that a person can mend all of it in one go. */
public final class YamlProblems {

    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    public YamlProblems(Path file) {
        this.file = file;
    }

    /** @param line from 1; 0 if the file as a whole is meant */
    private record Problem(int line, String what) {

        String text() {
            return (line == 0 ? "" : "line " + line + ": ") + what;
        }
    }

    public void add(int line, String what) {
        Problem problem = new Problem(line, what);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws UnusableInputException if there is any problem, with all of them in the order of their lines */
    public void requireNone() {
        if (!found.isEmpty()) {
            throw all();
        }
    }

    public UnusableInputException all() {
        StringBuilder text = new StringBuilder(file.toString())
                .append(": found ")
                .append(found.size())
                .append(found.size() == 1 ? " problem" : " problems");
        found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .forEach(p -> text.append("\n  ").append(p.text()));
        return new UnusableInputException(text.toString());
    }
}
