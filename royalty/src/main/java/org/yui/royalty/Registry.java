package org.yui.royalty;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Fact;

/** The facts read so far, by key. */
final class Registry {

    private final Map<String, Fact> facts = new HashMap<>();

    /** Takes a fact up; each key is written once. */
    void put(Fact fact) {
        if (facts.putIfAbsent(fact.key(), fact) != null) {
            throw new UnexpectedFactException("found a second fact under " + fact.key() + ", expected one");
        }
    }

    <T extends Fact> Optional<T> find(String key, Class<T> type) {
        @Nullable Fact found = facts.get(key);
        return found == null ? Optional.empty() : Optional.of(type.cast(found));
    }

    <T extends Fact> T get(String key, Class<T> type) {
        return find(key, type)
                .orElseThrow(() -> new UnexpectedFactException(
                        "found nothing under " + key + ", expected the fact that a later one rests on"));
    }
}
