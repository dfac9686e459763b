package org.yui.testkit.canary;

import java.util.List;

/**
 * A text that was planted and must not come out again. All of them are made up.
 *
 * @param place kind of place
 * @param where the very place, for instance {@code (0010,0010)} or {@code README.txt}
 * @param text a distinctive part of what was planted; other canaries may surround it
 */
public record Canary(Place place, String where, String text) {

    public Canary {
        if (text.strip().length() < 3) {
            throw new IllegalArgumentException(
                    where + ": found a canary of " + text.length() + " characters, expected at least 3");
        }
    }

    /** Its bytes in every encoding in which it is distinctive, each encoding once. */
    public List<Form> forms() {
        return Forms.of(text);
    }

    /** Without the text: what is printed in a log must not be found there afterwards. */
    @Override
    public String toString() {
        return place + " at " + where;
    }
}
