package org.yui.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Pattern;

/** The checks that records make of their components; each failure names the component, what was found and what was expected. */
public final class Require {

    private Require() {}

    public static long atLeast(long least, long found, String name) {
        if (found < least) {
            throw new InvalidValueException(name + ": found " + found + ", expected at least " + least);
        }
        return found;
    }

    public static long between(long least, long most, long found, String name) {
        if (found < least || found > most) {
            throw new InvalidValueException(name + ": found " + found + ", expected " + least + " to " + most);
        }
        return found;
    }

    /** The found text is not repeated in the message: it may be anything. */
    public static String matches(Pattern pattern, String found, String name, String expected) {
        if (!pattern.matcher(found).matches()) {
            throw new InvalidValueException(
                    name + ": found a text of " + found.length() + " characters of another form, expected " + expected);
        }
        return found;
    }

    public static void notEmpty(Collection<?> found, String name) {
        if (found.isEmpty()) {
            throw new InvalidValueException(name + ": found none, expected at least one");
        }
    }

    public static void distinct(Collection<?> found, String name) {
        int different = new HashSet<>(found).size();
        if (different != found.size()) {
            throw new InvalidValueException(
                    name + ": found " + (found.size() - different) + " repeated, expected each once");
        }
    }

    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new InvalidValueException(message);
        }
    }
}
