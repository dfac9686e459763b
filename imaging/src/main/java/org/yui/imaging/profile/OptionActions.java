package org.yui.imaging.profile;

import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.ConfidentialityTable.Code;
import org.yui.imaging.profile.Treatment.Action;

/**
 * What the options of a profile do instead of the basic action.
 *
 * <p>Where several options name an attribute, keeping (K) goes before cleaning (C), but a date or time follows the profile's
 * rule for dates whatever else would keep it: a calibration kept beside a study that moved would tell by how much. What is kept
 * is searched for identities if it is text, and cleaned if it is a sequence (PS3.15 section E.1.1, action K).
 */
final class OptionActions {

    private final DeidentificationProfile profile;

    OptionActions(DeidentificationProfile profile) {
        this.profile = profile;
    }

    /** What an option does to an attribute of the table, or null where none of the profile's options names it. */
    @Nullable
    Treatment of(ConfidentialityTable.Row row, int tag, Vr vr, Action basic) {
        if (vr.kind() == Vr.Kind.TIME && isNamed(row)) {
            return profile.dates() == DateRule.REMOVE ? null : date(Rule.TABLE_REMOVED, basic);
        }
        ConfidentialityOption keeping = applied(row, Code.K);
        if (keeping != null && vr.kind() != Vr.Kind.TIME) {
            return retain(vr, basic, keeping);
        }
        ConfidentialityOption cleaning = applied(row, Code.C);
        return cleaning == null || vr.kind() == Vr.Kind.TIME ? null : clean(tag, vr, basic, cleaning);
    }

    private static boolean isNamed(ConfidentialityTable.Row row) {
        return row.under(ConfidentialityOption.RETAIN_FULL_DATES) != null
                || row.under(ConfidentialityOption.RETAIN_MODIFIED_DATES) != null;
    }

    /** The first of the standard's order, so that the same file gives the same evidence in every run. */
    private @Nullable ConfidentialityOption applied(ConfidentialityTable.Row row, Code code) {
        for (ConfidentialityOption option : ConfidentialityOption.values()) {
            if (row.under(option) == code && profile.has(option)) {
                return option;
            }
        }
        return null;
    }

    /** A date or time by the profile's rule. */
    Treatment date(Rule removed, Action least) {
        return switch (profile.dates()) {
            case REMOVE -> Treatment.of(least, removed);
            case KEEP ->
                new Treatment(
                        Action.KEEP_DATE, Rule.OPTION_RETAINED, least, null, ConfidentialityOption.RETAIN_FULL_DATES);
            case SHIFT_PER_PATIENT, SHIFT_PER_CONTRIBUTION ->
                new Treatment(
                        Action.MOVE_DATE, Rule.DATE_MOVED, least, null, ConfidentialityOption.RETAIN_MODIFIED_DATES);
        };
    }

    /** An identifier that the table does not name. */
    Treatment uid(Action least) {
        return profile.has(ConfidentialityOption.RETAIN_UIDS)
                ? new Treatment(Action.KEEP_UID, Rule.OPTION_RETAINED, least, null, ConfidentialityOption.RETAIN_UIDS)
                : Treatment.of(Action.MAP_UID, Rule.UID_MAPPED, least);
    }

    /** Action K. */
    Treatment retain(Vr vr, Action basic, ConfidentialityOption option) {
        Action action = switch (vr.kind()) {
            case TEXT -> vr == Vr.AS ? Action.KEEP_AGE : vr == Vr.CS ? Action.KEEP_TERM : Action.SEARCH_TEXT;
            case DECIMAL -> Action.KEEP_DECIMALS;
            case NUMBER -> Action.KEEP_NUMBERS;
            case UID ->
                option == ConfidentialityOption.RETAIN_UIDS || option == ConfidentialityOption.RETAIN_DEVICE
                        ? Action.KEEP_UID
                        : Action.MAP_UID;
            case SEQUENCE -> Action.ENTER;
            case TIME -> date(Rule.TABLE_REMOVED, basic).action();
            case BYTES, UNKNOWN -> basic;
        };
        return new Treatment(action, Rule.OPTION_RETAINED, basic, null, option);
    }

    /**
     * A private attribute that is known to be safe. What its maker says of it does not hold for what somebody typed into it, so
     * text loses whatever no list knows.
     */
    Treatment safePrivate(Vr vr) {
        return isFreeText(vr)
                ? new Treatment(
                        Action.CLEAN_TEXT,
                        Rule.TEXT_CLEANED,
                        Action.REMOVE,
                        null,
                        ConfidentialityOption.RETAIN_SAFE_PRIVATE)
                : retain(vr, Action.REMOVE, ConfidentialityOption.RETAIN_SAFE_PRIVATE);
    }

    /** Action C. */
    private static @Nullable Treatment clean(int tag, Vr vr, Action basic, ConfidentialityOption option) {
        Action action = switch (vr.kind()) {
            case TEXT -> vr == Vr.CS ? Action.KEEP_TERM : isFreeText(vr) ? Action.CLEAN_TEXT : basic;
            case SEQUENCE -> AttributeTypes.isCodeSequence(tag) ? Action.KEEP_CODES : Action.ENTER;
            case DECIMAL -> Action.KEEP_DECIMALS;
            case NUMBER -> Action.KEEP_NUMBERS;
            default -> basic;
        };
        return action == basic ? null : new Treatment(action, Rule.TEXT_CLEANED, basic, null, option);
    }

    /** Types whose values are for people to read. */
    static boolean isFreeText(Vr vr) {
        return switch (vr) {
            case LO, LT, SH, ST, UC, UT -> true;
            default -> false;
        };
    }
}
