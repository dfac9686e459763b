package org.yui.imaging.profile;

import org.jspecify.annotations.Nullable;

/**
 * What to do with an attribute, before its value is seen, and why.
 *
 * @param action    what to do
 * @param rule      why
 * @param otherwise what to do instead where the value turns out not to be what it should
 * @param row       the table's basic action where the table decided, such as {@code X/Z}
 * @param option    the option that decided, where one did
 */
public record Treatment(
        Action action,
        Rule rule,
        Action otherwise,
        @Nullable String row,
        @Nullable ConfidentialityOption option) {

    /** What may be done. */
    public enum Action {
        REMOVE,
        EMPTY,
        DUMMY,
        MAP_UID,
        /** Keep an identifier if it is one. */
        KEEP_UID,
        MOVE_DATE,
        /** Keep a date or time if it is one. */
        KEEP_DATE,
        /** Keep a coded term if it is one. */
        KEEP_TERM,
        /** Keep text if {@link SafeText} knows it. */
        KEEP_TEXT,
        /** Keep of a text what is known to be harmless. */
        CLEAN_TEXT,
        /** Keep a text but for the identities in it. */
        SEARCH_TEXT,
        /** Keep an age, by the rule for ages. */
        KEEP_AGE,
        KEEP_DECIMALS,
        KEEP_NUMBERS,
        /** Keep a lookup table. */
        KEEP_TABLE,
        /** Keep bulk that is nothing but numbers, whatever its length. */
        KEEP_BULK,
        KEEP_PIXELS,
        /** Keep the coded terms of a sequence that can be shown to be some. */
        KEEP_CODES,
        ENTER
    }

    static Treatment of(Action action, Rule rule) {
        return new Treatment(action, rule, action, null, null);
    }

    static Treatment of(Action action, Rule rule, Action otherwise) {
        return new Treatment(action, rule, otherwise, null, null);
    }

    Treatment by(String basicRow, @Nullable ConfidentialityOption decided) {
        return new Treatment(action, rule, otherwise, basicRow, decided);
    }
}
