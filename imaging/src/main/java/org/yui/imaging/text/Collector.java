package org.yui.imaging.text;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Gathers what the instances of one patient call a name, an identifier, a date and so on. Not safe for several threads. */
public final class Collector {

    private final Map<IdentityClass, Set<String>> values = new EnumMap<>(IdentityClass.class);

    Collector() {}

    /**
     * Takes one value.
     *
     * @param identity what the value's attribute says it is
     * @param text     decoded; person names as PN writes them, with carets and groups, or as plain text
     * @return this
     */
    public Collector add(IdentityClass identity, String text) {
        if (!text.isBlank()) {
            values.computeIfAbsent(identity, each -> new LinkedHashSet<>()).add(text.strip());
        }
        return this;
    }

    /** Takes what another collected: the other instances of the same patient. */
    public Collector addAll(Collector other) {
        other.values.forEach((identity, texts) -> texts.forEach(text -> add(identity, text)));
        return this;
    }

    /** What can be searched for; later additions do not change it. */
    public Identities build() {
        return new Identities(values);
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "Collector";
    }
}
