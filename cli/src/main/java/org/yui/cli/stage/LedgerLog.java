package org.yui.cli.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerFact;
import org.yui.network.LedgerService;
import org.yui.network.block.BlockFacts;

/** The ledger's facts in the order of the log, as one member's peer (or its gateway) holds them at one moment. */
public final class LedgerLog {

    private final List<LedgerFact> facts;
    private final Map<String, Integer> places = new HashMap<>();

    private LedgerLog(List<LedgerFact> facts) {
        this.facts = List.copyOf(facts);
        for (int i = 0; i < facts.size(); i++) {
            places.putIfAbsent(facts.get(i).key(), i);
        }
    }

    public static LedgerLog read(LedgerService service) throws LedgerException, IOException {
        List<LedgerFact> facts = new ArrayList<>();
        long height = service.height();
        for (long number = 0; number < height; number++) {
            facts.addAll(BlockFacts.of(service.block(number)));
        }
        return new LedgerLog(facts);
    }

    public List<LedgerFact> facts() {
        return facts;
    }

    /**
     * All facts of a kind.
     *
     * @param kind how their keys begin, without the slash
     */
    public <T extends Record> List<T> all(String kind, Class<T> type) {
        return facts.stream()
                .filter(f -> f.key().startsWith(kind + "/"))
                .map(f -> Json.read(f.json(), type))
                .toList();
    }

    public <T extends Record> Optional<T> find(String key, Class<T> type) {
        int place = place(key);
        return place < 0
                ? Optional.empty()
                : Optional.of(Json.read(facts.get(place).json(), type));
    }

    /** Whether a fact stands under the key. */
    public boolean has(String key) {
        return place(key) >= 0;
    }

    /** Where in the log the fact under a key is: its place in {@link #facts}; -1 if there is none. */
    public int place(String key) {
        return places.getOrDefault(key, -1);
    }
}
