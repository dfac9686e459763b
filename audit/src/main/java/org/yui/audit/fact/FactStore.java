package org.yui.audit.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.audit.replay.Place;
import org.yui.domain.Fact;

/** All facts of the log so far, by key, with the place where each was stated. */
public final class FactStore {

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Instant> times = new HashMap<>();
    private final Map<Class<?>, Map<String, Fact>> byType = new LinkedHashMap<>();

    /**
     * Takes up a fact.
     *
     * @param time of the transaction that stated it
     */
    public void put(Fact fact, Place place, Instant time) {
        times.put(fact.key(), time);
        facts.put(fact.key(), fact);
        places.put(fact.key(), place);
        byType.computeIfAbsent(fact.getClass(), t -> new LinkedHashMap<>()).put(fact.key(), fact);
    }

    /** The fact under a key, if it is of this kind. */
    public <T extends Fact> Optional<T> get(String key, Class<T> type) {
        Fact fact = facts.get(key);
        return type.isInstance(fact) ? Optional.of(type.cast(fact)) : Optional.empty();
    }

    public boolean has(String key) {
        return facts.containsKey(key);
    }

    /** Where the fact was stated. */
    public Optional<Place> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    /** The time of the transaction that stated the fact. */
    public Optional<Instant> time(String key) {
        return Optional.ofNullable(times.get(key));
    }

    /** All facts of a kind, in the order of the log. */
    public <T extends Fact> List<T> all(Class<T> type) {
        Collection<Fact> found = byType.getOrDefault(type, Map.of()).values();
        List<T> list = new ArrayList<>(found.size());
        found.forEach(f -> list.add(type.cast(f)));
        return list;
    }
}
