package org.yui.domain.use;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.yui.domain.Code;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/** What a condition says beside its code. */
public enum ValueKind {
    /** Nothing. */
    NONE(0, 0) {
        @Override
        void check(String value) {
            throw new InvalidValueException("found a value, expected none");
        }
    },
    /** ids of the Mondo Disease Ontology, {@code MONDO:0004992}. */
    DISEASES(1, 100) {
        @Override
        void check(String value) {
            Require.matches(MONDO, value, "disease", "MONDO: and seven digits");
        }
    },
    /** Codes of kinds of research, of DUO or another vocabulary. */
    RESEARCH(1, 100) {
        @Override
        void check(String value) {
            Code.parse(value);
        }
    },
    /** One number of months, 1 to 120, of 30 days each. */
    MONTHS(1, 1) {
        @Override
        void check(String value) {
            Require.matches(NUMBER, value, "months", "1 to 120");
            Require.between(1, 120, Long.parseLong(value), "months");
        }
    },
    /** One date of ISO 8601. */
    DATE(1, 1) {
        @Override
        void check(String value) {
            try {
                LocalDate.parse(value);
            } catch (DateTimeException _) {
                throw new InvalidValueException("date: found another text, expected one such as 2027-03-31");
            }
        }
    },
    /** The projects approved, by the codes that their hospitals gave them; none where people look at each. */
    PROJECTS(0, 100) {
        @Override
        void check(String value) {
            Code.parse(value);
        }
    },
    /** The members approved; none where people look at each. */
    INSTITUTIONS(0, 100) {
        @Override
        void check(String value) {
            MspId.parse(value);
        }
    },
    /** Said by the regions of a policy or terms, never by a condition. */
    REGIONS(0, 0) {
        @Override
        void check(String value) {
            throw new InvalidValueException("found a value, expected none");
        }
    },
    /** Names of legal forms. */
    LEGAL_FORMS(1, 10) {
        @Override
        void check(String value) {
            Require.matches(NAME, value, "legal form", "the name of one");
        }
    };

    private static final Pattern MONDO = Pattern.compile("MONDO:[0-9]{7}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern NAME = Pattern.compile("[A-Z_]{1,40}");

    private final int least;
    private final int most;

    ValueKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    abstract void check(String value);

    /** Refuses values of another form or number. */
    void check(List<String> values) {
        Require.between(least, most, values.size(), "number of values");
        values.forEach(this::check);
    }
}
