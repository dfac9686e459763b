package org.yui.vault.container;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yui.domain.Require;

/** The names that a container's entries may have: such that unpacking can reach nothing outside its folder. */
final class EntryName {

    static final String MANIFEST = "manifest.json";
    static final String PADDING = "padding.bin";

    /** Longest name in characters, which are all ASCII. */
    static final int MOST = 200;

    private static final Pattern FORM =
            Pattern.compile("(?=.{1," + MOST + "}$)[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
    private static final String EXPECTED = "folders and a file name of ASCII letters, digits, dots, hyphens and"
            + " underscores, none beginning with a dot, up to " + MOST + " characters";

    private EntryName() {}

    static void check(String name) {
        Require.matches(FORM, name, "name of an instance", EXPECTED);
        Require.that(
                !name.endsWith("."), "name of an instance: found a dot at its end, which not every system can store");
    }

    /** Names must differ from each other and from the two of our own, on systems that do not tell case apart too. */
    static void checkDistinct(Collection<String> names) {
        Set<String> seen = new HashSet<>(Set.of(MANIFEST, PADDING));
        for (String name : names) {
            Require.that(
                    seen.add(name.toLowerCase(Locale.ROOT)),
                    "names of instances: found one twice, or one that the container itself uses, expected each once");
        }
        for (String name : seen) {
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                Require.that(
                        !seen.contains(name.substring(0, slash)),
                        "names of instances: found one that is a file and a folder, expected one of them");
            }
        }
    }
}
