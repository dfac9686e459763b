package org.yui.imaging.deid;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.text.Collector;
import org.yui.imaging.text.Identities;
import org.yui.imaging.text.TextCleaner;
import org.yui.imaging.text.WordList;

/**
 * What the files of one patient call by its name, gathered from all of them before the first is rewritten. Safe for use by many
 * threads.
 */
public final class PatientIdentities {

    private final Collector collector = Identities.collector();
    private final Set<Harvest.Named> seen = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private @Nullable TextCleaner cleaner;

    synchronized void add(Harvest harvest) {
        for (Harvest.Named named : harvest.named()) {
            if (seen.add(named)) {
                collector.add(named.identity(), named.text());
            }
        }
        words.addAll(harvest.words());
        cleaner = null;
    }

    /** Searches and cleans with all that was gathered until now; built once. */
    synchronized TextCleaner cleaner() {
        TextCleaner built = cleaner;
        if (built == null) {
            built = new TextCleaner(collector.build(), WordList.shipped());
            cleaner = built;
        }
        return built;
    }

    /** Words and numbers of names and identifiers, in capitals. */
    synchronized Set<String> words() {
        return Set.copyOf(words);
    }

    @Override
    public String toString() {
        return "PatientIdentities";
    }
}
