package org.yui.imaging.text;

/**
 * Why something was taken out of a text. This is what evidence may say: the rule, never what was found.
 *
 * <p>Rules apply to descriptors, where only what a list knows stays; those that are {@link #alsoInRetained()} apply to values too that
 * an option keeps, for instance the name of the institution, and so they name people and their numbers, not places or devices.
 */
public enum TextRule {
    /** A patient's name that a header of the same patient gives. */
    IDENTITY_PATIENT_NAME("identity-patient-name", true),
    /** A physician's, operator's or relative's name that a header of the same patient gives. */
    IDENTITY_PERSON_NAME("identity-person-name", true),
    IDENTITY_IDENTIFIER("identity-identifier", true),
    IDENTITY_DATE("identity-date", true),
    IDENTITY_ADDRESS("identity-address", true),
    IDENTITY_PHONE("identity-phone", true),
    IDENTITY_INSTITUTION("identity-institution", true),
    IDENTITY_DEVICE("identity-device", true),
    IDENTITY_UID("identity-uid", true),
    IDENTITY_OTHER("identity-other", true),
    EMAIL("email", true),
    WEB_ADDRESS("web-address", false),
    /** An IP address, a UID, or another row of numbers with dots. */
    DOTTED_NUMBERS("dotted-numbers", false),
    PHONE("phone", true),
    POSTAL_CODE("postal-code", false),
    DATE("date", true),
    /** A date of a Japanese era, written out or short: R5.3.3. */
    ERA_DATE("era-date", true),
    TIME_OF_DAY("time-of-day", false),
    /** Above 89 years. */
    HIGH_AGE("high-age", true),
    /** A number, or a word with digits, behind a word that says so: ID, MRN, No., a patient's number in Japanese. */
    LABELLED_IDENTIFIER("labelled-identifier", true),
    /** Twelve digits whose last is the check digit of a Japanese individual number ("My Number"). */
    MY_NUMBER("my-number", true),
    /** Thirteen digits whose first is the check digit of a Japanese corporate number. */
    CORPORATE_NUMBER("corporate-number", true),
    /** Eight or six digits whose last is the check digit of a Japanese insurer's number. */
    INSURER_NUMBER("insurer-number", true),
    /** Five digits or more, whatever they count. */
    DIGITS("digits", false),
    /** A name beside a title or an honorific. */
    TITLED_NAME("titled-name", true),
    /** A room, bed or ward with its number. */
    ROOM("room", false),
    INSTITUTION("institution", false),
    ADDRESS("address", false),
    /** A word that no list knows. */
    UNKNOWN_WORD("unknown-word", false),
    /** A word that a list knows and that is a usual family or given name too, where nothing around it makes it the word. */
    AMBIGUOUS_WORD("ambiguous-word", false),
    /** A number that neither a unit nor a parameter's name explains. */
    UNKNOWN_NUMBER("unknown-number", false);

    private final String code;
    private final boolean alsoInRetained;

    TextRule(String code, boolean alsoInRetained) {
        this.code = code;
        this.alsoInRetained = alsoInRetained;
    }

    /** How evidence names this rule; does not change when a constant is renamed. */
    public String code() {
        return code;
    }

    /** Whether the rule holds in values that an option retains. */
    public boolean alsoInRetained() {
        return alsoInRetained;
    }

    /** Whether what goes by this rule may be a name, so that a word beside it may be the name's other half. */
    boolean findsNames() {
        return switch (this) {
            case IDENTITY_PATIENT_NAME, IDENTITY_PERSON_NAME, TITLED_NAME, UNKNOWN_WORD, AMBIGUOUS_WORD -> true;
            default -> false;
        };
    }

    static TextRule of(IdentityClass identity) {
        return switch (identity) {
            case PATIENT_NAME -> IDENTITY_PATIENT_NAME;
            case PERSON_NAME -> IDENTITY_PERSON_NAME;
            case IDENTIFIER -> IDENTITY_IDENTIFIER;
            case DATE -> IDENTITY_DATE;
            case ADDRESS -> IDENTITY_ADDRESS;
            case PHONE -> IDENTITY_PHONE;
            case INSTITUTION -> IDENTITY_INSTITUTION;
            case DEVICE -> IDENTITY_DEVICE;
            case UID -> IDENTITY_UID;
            case OTHER -> IDENTITY_OTHER;
        };
    }
}
