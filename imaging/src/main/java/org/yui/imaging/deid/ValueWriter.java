package org.yui.imaging.deid;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.evidence.Handling;
import org.yui.imaging.evidence.Reason;
import org.yui.imaging.evidence.TouchLog;
import org.yui.imaging.profile.AttributeTypes;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.Rule;
import org.yui.imaging.profile.SafeText;
import org.yui.imaging.profile.Treatment;
import org.yui.imaging.profile.Treatment.Action;
import org.yui.imaging.text.Cleaning;
import org.yui.imaging.text.KnownTerms;
import org.yui.imaging.text.TextRule;
import org.yui.imaging.text.WordList;

/** Looks at single values and writes what may go on of them, noting what was done. */
final class ValueWriter {

    private static final int MOST_VALUE_BYTES = 1 << 16;
    /** A value as it stands in an explicit dataset has at most this. */
    private static final int MOST_SHORT_BYTES = 0xFFFE;

    private static final double MOST_SIZE = 300;
    private static final double MOST_WEIGHT = 700;

    private static final int NUMERIC_VALUE = 0x0040A30A;
    private static final int FRAME_TYPE = 0x00089007;
    /** The values that the first two places may have and nobody chooses. */
    private static final Set<String> ENUMERATED = Set.of("ORIGINAL", "DERIVED", "MIXED", "PRIMARY", "SECONDARY");

    private static final KnownTerms TERMS = new KnownTerms(WordList.shipped());

    private final Means means;
    private final DicomOutput out;
    private final TouchLog log;

    ValueWriter(Means means, DicomOutput out, TouchLog log) {
        this.means = means;
        this.out = out;
        this.log = log;
    }

    /** Treats a value that is to be looked at. */
    void look(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        if (value.length == 0) {
            put(element.tag(), vr, value, treatment, false);
            return;
        }
        switch (treatment.action()) {
            case MAP_UID, KEEP_UID -> uid(element, vr, value, treatment);
            case MOVE_DATE, KEEP_DATE -> date(place, element, vr, value, treatment);
            case CLEAN_TEXT, SEARCH_TEXT -> text(place, element, vr, value, treatment);
            case KEEP_AGE -> age(place, element, vr, value, treatment);
            case KEEP_DECIMALS -> decimals(place, element, vr, value, treatment);
            case KEEP_TERM -> term(place, element, vr, value, treatment);
            case KEEP_TEXT -> safeText(place, element, vr, value, treatment);
            default -> numbers(place, element, vr, value, treatment);
        }
    }

    private void numbers(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        int unit = vr.unitBytes();
        int most = most(element.tag());
        boolean fits = value.length % unit == 0 && (most == Integer.MAX_VALUE || value.length / unit <= most);
        boolean ageInBinary = place.isOfAge() && Tag.group(element.tag()) == 0x0040;
        if (!fits || ageInBinary) {
            replace(place, element, vr, treatment, ageInBinary ? Rule.AGE_CAPPED : Rule.WRONG_MULTIPLICITY);
        } else {
            put(element.tag(), vr, value, treatment, false);
        }
    }

    private static int most(int tag) {
        if (Tag.isPrivate(tag)) {
            return Integer.MAX_VALUE;
        }
        Dictionary.Entry entry = Dictionary.of(tag);
        return entry == null ? 1 : entry.most();
    }

    private void decimals(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        if (!Values.areDecimals(value, vr, most(element.tag()))) {
            replace(place, element, vr, treatment, Rule.DECIMAL_NOT_VALID);
        } else if (Values.isOneOf(value, means.words())) {
            replace(place, element, vr, treatment, Rule.IDENTITY_ECHO);
        } else if (isNobodys(element.tag(), value)) {
            replace(place, element, vr, treatment, Rule.DECIMAL_NOT_VALID);
        } else if (place.isOfAge() && element.tag() == NUMERIC_VALUE) {
            changed(place, element, vr, value, treatment, age -> means.ages().number(age, place.unit()));
        } else {
            put(element.tag(), vr, value, treatment, false);
        }
    }

    /** A size in metres or centimetres or a weight in kilograms that no body has: rather a number of somebody's. */
    private static boolean isNobodys(int tag, byte[] value) {
        if (tag != Tag.PATIENT_SIZE && tag != Tag.PATIENT_WEIGHT) {
            return false;
        }
        double most = tag == Tag.PATIENT_SIZE ? MOST_SIZE : MOST_WEIGHT;
        return Stream.of(Values.split(value))
                .map(String::strip)
                .anyMatch(number -> !number.isEmpty() && Math.abs(Double.parseDouble(number)) > most);
    }

    private void age(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        changed(place, element, vr, value, treatment, means.ages()::age);
    }

    private void changed(
            Place place,
            Element element,
            Vr vr,
            byte[] value,
            Treatment treatment,
            Function<String, @Nullable String> age)
            throws IOException {
        byte[] capped = Values.changed(value, age);
        if (capped == null) {
            replace(place, element, vr, treatment, Rule.TEXT_NOT_PROVED);
        } else if (RawText.trimmed(capped).equals(String.join("\\", stripped(value)))) {
            put(element.tag(), vr, capped, treatment, false);
        } else {
            log.touched(element.tag(), Handling.STATED, reason(treatment, Rule.AGE_CAPPED));
            out.element(element.tag(), vr, capped);
        }
    }

    private static String[] stripped(byte[] value) {
        String[] parts = Values.split(value);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return parts;
    }

    private void term(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        if (!Values.areTerms(value, most(element.tag()))) {
            replace(place, element, vr, treatment, Rule.TERM_NOT_PROVED);
        } else if (element.tag() == Tag.IMAGE_TYPE || element.tag() == FRAME_TYPE) {
            imageType(element, value, treatment);
        } else if (!ContentStructure.has(element.tag(), RawText.trimmed(value)) && Values.echo(value, means.words())) {
            replace(place, element, vr, treatment, Rule.IDENTITY_ECHO);
        } else if (areKnown(value)) {
            put(element.tag(), vr, value, treatment, false);
        } else {
            replace(place, element, vr, treatment, Rule.TERM_NOT_PROVED);
        }
    }

    private static boolean areKnown(byte[] value) {
        for (String part : Values.split(value)) {
            if (!TERMS.has(part.strip())) {
                return false;
            }
        }
        return true;
    }

    /** Where a value stands says what it means (PS3.3 section C.7.6.1.1.2), so another takes the place of one that goes. */
    private void imageType(Element element, byte[] value, Treatment treatment) throws IOException {
        String[] parts = Values.split(value);
        @Nullable Rule rule = null;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
            boolean known = TERMS.has(parts[i]);
            boolean echo = !ENUMERATED.contains(parts[i]) && Values.echo(Values.ascii(parts[i]), means.words());
            if (echo || !known) {
                rule = echo ? Rule.IDENTITY_ECHO : Rule.TERM_NOT_PROVED;
                parts[i] = "OTHER";
            }
        }
        if (rule == null) {
            put(element.tag(), Vr.CS, value, treatment, false);
        } else {
            log.touched(element.tag(), Handling.REPLACED, reason(treatment, rule));
            out.element(element.tag(), Vr.CS, Values.ascii(String.join("\\", parts)));
        }
    }

    private void safeText(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        if (SafeText.matches(element.tag(), String.join("\\", Values.split(value)))) {
            put(element.tag(), vr, value, treatment, false);
        } else if (treatment.otherwise() == Action.CLEAN_TEXT) {
            Action least = means.treatments().least(place.sequence(), element.tag());
            Treatment cleaning = new Treatment(
                    Action.CLEAN_TEXT, Rule.TEXT_CLEANED, least, null, ConfidentialityOption.CLEAN_DESCRIPTORS);
            text(place, element, vr, value, cleaning);
        } else {
            replace(place, element, vr, treatment, Rule.TEXT_NOT_PROVED);
        }
    }

    private void text(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        if (!place.sets().decodes(value, vr)) {
            replace(place, element, vr, treatment, Rule.TEXT_NOT_PROVED);
            return;
        }
        Map<TextRule, Integer> removed = new TreeMap<>();
        String left = cleaned(place.sets().decode(value, vr), vr, treatment, removed);
        if (removed.isEmpty()) {
            put(element.tag(), vr, value, treatment, true);
            return;
        }
        byte[] written = left.isBlank() ? null : place.sets().encode(left, vr).orElse(null);
        if (written == null || (!vr.hasLongForm() && written.length > MOST_SHORT_BYTES)) {
            replace(place, element, vr, treatment, Rule.TEXT_CLEANED);
        } else {
            log.cleaned(element.tag(), reason(treatment, Rule.TEXT_CLEANED), removed);
            out.element(element.tag(), vr, written);
        }
    }

    /** Value by value where there may be several; places of values that are wholly gone stay, empty. */
    private String cleaned(String text, Vr vr, Treatment treatment, Map<TextRule, Integer> removed) {
        boolean one = vr == Vr.LT || vr == Vr.ST || vr == Vr.UT;
        StringBuilder left = new StringBuilder();
        boolean any = false;
        for (String part : one ? new String[] {text} : text.split("\\\\", -1)) {
            String plain = one ? part.stripTrailing() : part.strip();
            Cleaning cleaning = treatment.action() == Action.CLEAN_TEXT
                    ? means.cleaner().clean(plain)
                    : means.cleaner().search(plain);
            cleaning.removed().forEach((rule, count) -> removed.merge(rule, count, Integer::sum));
            left.append(left.isEmpty() && !any ? "" : "\\").append(cleaning.text());
            any = true;
        }
        String all = left.toString();
        return all.replace("\\", "").isBlank() ? "" : all;
    }

    private void uid(Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        boolean kept = treatment.action() == Action.KEEP_UID && Values.areUids(value);
        byte[] mapped = kept ? value : means.uids().map(value);
        if (mapped.length > MOST_VALUE_BYTES - 2) {
            replace(Place.top(), element, vr, treatment, Rule.WRONG_MULTIPLICITY);
        } else if (RawText.trimmed(mapped).equals(RawText.trimmed(value))) {
            put(element.tag(), vr, mapped, treatment, false);
        } else {
            log.touched(element.tag(), Handling.UID_MAPPED, reason(treatment, Rule.UID_MAPPED));
            out.element(element.tag(), vr, mapped);
        }
    }

    private void date(Place place, Element element, Vr vr, byte[] value, Treatment treatment) throws IOException {
        byte @Nullable [] moved = switch (vr) {
            case DA -> Values.changed(value, means.dates()::date);
            case DT -> Values.changed(value, means.dates()::dateTime);
            default -> Values.changed(value, means.dates()::time);
        };
        if (moved == null) {
            replace(place, element, vr, treatment, Rule.DATE_NOT_VALID);
        } else if (treatment.action() == Action.KEEP_DATE) {
            put(element.tag(), vr, moved, treatment, false);
        } else {
            log.touched(element.tag(), Handling.DATE_MOVED, reason(treatment, Rule.DATE_MOVED));
            out.element(element.tag(), vr, moved);
        }
    }

    /**
     * Writes a value that stays.
     *
     * @param searched whether it is text that would have lost what is identifying
     */
    private void put(int tag, Vr vr, byte[] value, Treatment treatment, boolean searched) throws IOException {
        if (treatment.row() != null && treatment.option() != null && (searched || value.length > 0)) {
            log.touched(tag, Handling.RETAINED, reason(treatment, Rule.OPTION_RETAINED));
        } else {
            log.kept();
        }
        out.element(tag, vr, value);
    }

    /** Writes what may stand in the place of a value that turned out not to be what it should. */
    void replace(Place place, Element element, Vr vr, Treatment treatment, Rule rule) throws IOException {
        Action otherwise = treatment.otherwise() == Action.CLEAN_TEXT
                ? means.treatments().least(place.sequence(), element.tag())
                : treatment.otherwise();
        put(element, vr, otherwise, reason(treatment, rule));
    }

    /** Writes nothing, an empty element or a dummy. */
    void put(Element element, Vr found, Action action, Reason reason) throws IOException {
        int tag = element.tag();
        Vr vr = writtenVr(tag, found);
        // No dummy names a character set; an empty value is the default one.
        boolean noDummy = action == Action.DUMMY && tag == Tag.SPECIFIC_CHARACTER_SET;
        switch (noDummy ? Action.EMPTY : action) {
            case EMPTY -> {
                log.touched(tag, Handling.EMPTIED, reason);
                out.header(tag, vr, 0);
            }
            case DUMMY -> {
                log.touched(tag, Handling.REPLACED, reason);
                if (vr == Vr.SQ) {
                    dummySequence(tag);
                } else {
                    out.element(tag, vr, Values.dummy(tag, vr));
                }
            }
            default -> log.touched(tag, Handling.REMOVED, reason);
        }
    }

    static Reason reason(Treatment treatment, Rule rule) {
        ConfidentialityOption option = treatment.option();
        return new Reason(rule, treatment.row(), option == null ? null : option.code());
    }

    private static Vr writtenVr(int tag, Vr found) {
        Dictionary.Entry entry = Dictionary.of(tag);
        return entry == null || entry.vrs().contains(found) ? found : entry.vr();
    }

    private void dummySequence(int tag) throws IOException {
        if (AttributeTypes.isCodeSequence(tag)) {
            Statements.writeRemovedCode(out, tag);
        } else {
            out.beginSequence(tag);
            out.beginItem();
            out.endItem();
            out.endSequence();
        }
    }
}
