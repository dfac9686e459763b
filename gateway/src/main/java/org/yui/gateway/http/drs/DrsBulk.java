package org.yui.gateway.http.drs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/**
 * Several questions asked at once: those with an answer, and the ids of those without.
 *
 * @param <T> of an answer
 */
final class DrsBulk<T> {

    /** Questions of one request. */
    static final int MOST = 1000;

    private final List<T> resolved = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /** One question. */
    @FunctionalInterface
    interface Question<T> {
        T answer() throws RefusalException, IOException;
    }

    static void requireFew(int questions) throws RefusalException {
        if (questions > MOST) {
            throw new RefusalException(
                    Refusal.TOO_LARGE, "found " + questions + " ids in one request, expected at most " + MOST);
        }
    }

    void ask(String id, Question<T> question) throws IOException {
        try {
            resolved.add(question.answer());
        } catch (RefusalException e) {
            (e.refusal() == Refusal.UNKNOWN ? unknown : refused).add(id);
        }
    }

    List<T> resolved() {
        return resolved;
    }

    DrsSummary summary() {
        int without = unknown.size() + refused.size();
        return new DrsSummary(resolved.size() + without, resolved.size(), without);
    }

    List<DrsUnresolved> unresolved() {
        List<DrsUnresolved> unresolved = new ArrayList<>();
        add(404, unknown, unresolved);
        add(403, refused, unresolved);
        return unresolved;
    }

    private static void add(int status, List<String> ids, List<DrsUnresolved> to) {
        if (!ids.isEmpty()) {
            to.add(new DrsUnresolved(status, ids));
        }
    }
}
