package org.yui.network.fabric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Transactions that were handed over and whose end is not known yet, as their creators signed them: the same bytes can be handed over
 * again, which does nothing twice. Of more than {@link #MOST} the oldest are forgotten.
 */
final class HandedOver {

    /** At 4 kB each, 20 MB. */
    static final int MOST = 5_000;

    private final Map<String, SignedTransaction> open = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignedTransaction> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(SignedTransaction transaction) {
        open.put(transaction.id(), transaction);
    }

    synchronized void forget(String id) {
        open.remove(id);
    }

    synchronized Optional<SignedTransaction> find(String id) {
        return Optional.ofNullable(open.get(id));
    }
}
