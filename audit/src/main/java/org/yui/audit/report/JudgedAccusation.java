package org.yui.audit.report;

import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;

/**
 * What an accusation of false dealing came to.
 *
 * @param file the name of its file
 * @param dealer the hospital that is convicted; absent if none is
 * @param why what was found; never a part of a key
 */
public record JudgedAccusation(String file, @Nullable MspId dealer, Verdict verdict, String why) {

    /** What was shown. */
    public enum Verdict {
        /** The hospital committed to parts that are not those of the key it committed to. */
        CONVICTED,
        /** What is shown does not show that. */
        NOT_PROVED
    }

    public static JudgedAccusation convicted(String file, MspId dealer, String why) {
        return new JudgedAccusation(file, dealer, Verdict.CONVICTED, why);
    }

    public static JudgedAccusation notProved(String file, String why) {
        return new JudgedAccusation(file, null, Verdict.NOT_PROVED, why);
    }

    /** One line for people. */
    public String line() {
        return "accusation " + file + ": " + (dealer == null ? "not proved: " : dealer + " convicted: ") + why;
    }
}
