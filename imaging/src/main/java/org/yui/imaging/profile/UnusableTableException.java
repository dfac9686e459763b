package org.yui.imaging.profile;

import java.util.List;

/** A file that is no table of the expected form. The message names every problem, a line each. */
public final class UnusableTableException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    UnusableTableException(String file, List<String> problems) {
        super(file + ": " + String.join("\n" + file + ": ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What was found and what was expected, in the order of the file's lines. */
    public List<String> problems() {
        return problems;
    }
}
