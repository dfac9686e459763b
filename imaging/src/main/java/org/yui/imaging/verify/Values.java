package org.yui.imaging.verify;

import java.util.List;
import java.util.Optional;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.ConfidentialityOption;

/** Looks at values that may be there, and says what is wrong with them. */
final class Values {

    private static final char REPLACEMENT = '\uFFFD';

    private final Claim claim;
    private final Texts texts;
    private final boolean anyAge;

    /** @param anyAge whether the profile keeps ages above 90 years */
    Values(Claim claim, Texts texts, boolean anyAge) {
        this.claim = claim;
        this.texts = texts;
        this.anyAge = anyAge;
    }

    /** How a value may look, by what was done to it. */
    enum Look {
        /** Kept by an option after a search. */
        RETAINED,
        /** Cleaned, or never named by the table. */
        CLEANED
    }

    /** What is wrong with the value of an element that may have one, or nothing. */
    Optional<VerifyRule> problem(Element element, byte[] value, int most, CharacterSets characters, Look look) {
        return switch (element.vr().kind()) {
            case TEXT -> text(element, value, characters, look);
            case TIME ->
                claim.keepsDates() ? moments(value, element.vr()) : dummy(value, element.vr(), VerifyRule.DATE);
            case DECIMAL -> decimals(value, element.vr(), most);
            case NUMBER -> numbers(element, most);
            case UID -> uids(value);
            case BYTES, UNKNOWN -> dummy(value, element.vr(), VerifyRule.BINARY);
            case SEQUENCE -> Optional.empty();
        };
    }

    static Optional<VerifyRule> dummy(byte[] value, Vr vr, VerifyRule otherwise) {
        return Forms.isDummy(value, vr) ? Optional.empty() : Optional.of(otherwise);
    }

    private Optional<VerifyRule> text(Element element, byte[] value, CharacterSets characters, Look look) {
        Vr vr = element.vr();
        if (Forms.isDummy(value, vr)) {
            return Optional.empty();
        }
        String whole = characters.decode(value, vr);
        if (whole.indexOf(REPLACEMENT) >= 0 || whole.indexOf('\0') >= 0) {
            return Optional.of(VerifyRule.CHARACTERS);
        }
        List<String> values = characters.values(value, vr);
        return switch (vr) {
            case PN -> Optional.of(VerifyRule.PERSON_NAME);
            case CS ->
                values.stream().allMatch(this::isKnownTerm) || Texts.isSafe(element.tag(), whole.strip())
                        ? Optional.empty()
                        : Optional.of(VerifyRule.TERM);
            case AS ->
                values.stream().allMatch(age -> Forms.isAge(age, anyAge))
                        ? Optional.empty()
                        : Optional.of(VerifyRule.AGE);
            default -> words(element.tag(), values, look);
        };
    }

    /** Sixteen capitals may be a name, so the form alone says nothing. */
    private boolean isKnownTerm(String value) {
        return Forms.isTerm(value) && texts.isTerm(value.strip());
    }

    private Optional<VerifyRule> words(int tag, List<String> values, Look look) {
        for (String value : values) {
            if (look == Look.RETAINED && !texts.isSearched(value)) {
                return Optional.of(VerifyRule.RETAINED_TEXT);
            }
            if (look == Look.CLEANED && !isHarmless(tag, value)) {
                return Optional.of(Codes.covers(tag) ? VerifyRule.CODE : VerifyRule.TEXT);
            }
        }
        return Optional.empty();
    }

    private boolean isHarmless(int tag, String value) {
        if (Codes.covers(tag) && Codes.isHarmless(tag, value)) {
            return true;
        }
        // A scheme of a maker's own is named in words, like any text.
        boolean words = !Codes.covers(tag) || tag == Tag.CODING_SCHEME_DESIGNATOR;
        return words && (Texts.isSafe(tag, value) || texts.isClean(value));
    }

    private Optional<VerifyRule> moments(byte[] value, Vr vr) {
        boolean offset = claim.datesFlag().equals("UNMODIFIED");
        for (String moment : split(value)) {
            if (!Forms.isMoment(moment, vr, offset)) {
                return Optional.of(VerifyRule.DATE);
            }
        }
        return Optional.empty();
    }

    private static Optional<VerifyRule> decimals(byte[] value, Vr vr, int most) {
        String[] numbers = split(value);
        for (String number : numbers) {
            if (!Forms.isDecimal(number, vr)) {
                return Optional.of(VerifyRule.NUMBER);
            }
        }
        return numbers.length <= most ? Optional.empty() : Optional.of(VerifyRule.NUMBER);
    }

    private static Optional<VerifyRule> numbers(Element element, int most) {
        long numbers = element.length() / element.vr().unitBytes();
        boolean whole = element.length() % element.vr().unitBytes() == 0;
        return whole && numbers <= most ? Optional.empty() : Optional.of(VerifyRule.NUMBER);
    }

    /** Under Retain UIDs any identifier is one. */
    Optional<VerifyRule> uids(byte[] value) {
        return uids(value, claim.has(ConfidentialityOption.RETAIN_UIDS));
    }

    static Optional<VerifyRule> uids(byte[] value, boolean any) {
        for (String uid : split(value)) {
            if (!Forms.isOwnUid(uid) && !(any && Forms.isAnyUid(uid))) {
                return Optional.of(VerifyRule.UID);
            }
        }
        return Optional.empty();
    }

    private static String[] split(byte[] value) {
        return RawText.trimmed(value).split("\\\\", -1);
    }
}
