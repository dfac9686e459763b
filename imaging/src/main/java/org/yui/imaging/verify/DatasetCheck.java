package org.yui.imaging.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.ConfidentialityTable.Code;
import org.yui.imaging.profile.ConfidentialityTable.Row;
import org.yui.imaging.profile.SafePrivate;

/** Holds each element of one dataset against the table under the options that are claimed; sequences to any depth. */
final class DatasetCheck {

    private static final int MOST_BYTES = 1 << 20;
    private static final int LENGTH_TO_END = 0x00080001;
    private static final int LOWEST_DATASET_GROUP = 8;

    /** Where findings go. */
    @FunctionalInterface
    interface Sink {
        void find(String path, VerifyRule rule);
    }

    private final Claim claim;
    private final ConfidentialityTable table;
    private final Values values;
    private final Sink sink;

    DatasetCheck(Claim claim, ConfidentialityTable table, Texts texts, boolean anyAge, Sink sink) {
        this.claim = claim;
        this.table = table;
        this.values = new Values(claim, texts, anyAge);
        this.sink = sink;
    }

    void check(Dataset dataset, ElementPlace outer) throws IOException, MalformedDicomException {
        ElementPlace place = outer;
        Map<Integer, String> creators = new HashMap<>();
        CodedTerm term = new CodedTerm();
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            if (term.isSaidBy(dataset, element)) {
                continue;
            }
            if (element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
                place = place.with(characters(dataset, element, place));
            } else if (Tag.isPrivate(element.tag())) {
                ofPrivate(dataset, element, place, creators);
            } else if (!(place.isTop() && StatementCheck.TAGS.contains(element.tag()))) {
                ofPublic(dataset, element, place);
            }
        }
    }

    private void find(ElementPlace place, int tag, VerifyRule rule) {
        sink.find(place.path() + Tag.text(tag), rule);
    }

    private CharacterSets characters(Dataset dataset, Element element, ElementPlace place)
            throws IOException, MalformedDicomException {
        byte[] value = value(dataset, element, place);
        CharacterSets sets = CharacterSets.of(value == null ? "" : RawText.trimmed(value));
        if (!sets.isKnown()) {
            find(place, element.tag(), VerifyRule.CHARACTERS);
        }
        return sets;
    }

    /** The value, or null where there is a finding instead. */
    private byte @Nullable [] value(Dataset dataset, Element element, ElementPlace place)
            throws IOException, MalformedDicomException {
        if (element.hasUndefinedLength() || element.length() > MOST_BYTES) {
            find(place, element.tag(), VerifyRule.TOO_LONG);
            return null;
        }
        return dataset.value(element, MOST_BYTES);
    }

    // --- private

    private void ofPrivate(Dataset dataset, Element element, ElementPlace place, Map<Integer, String> creators)
            throws IOException, MalformedDicomException {
        int number = Tag.element(element.tag());
        if (!claim.has(ConfidentialityOption.RETAIN_SAFE_PRIVATE) || number < 0x10 || place.dummies()) {
            find(place, element.tag(), VerifyRule.PRIVATE);
            return;
        }
        if (number < 0x100) {
            creator(dataset, element, place, creators);
            return;
        }
        String creator = creators.getOrDefault(Tag.group(element.tag()) << 8 | number >>> 8, "");
        Vr known = SafePrivate.vr(creator, element.tag());
        if (known == null || (known != element.vr() && element.vr() != Vr.UN)) {
            find(place, element.tag(), VerifyRule.PRIVATE);
            return;
        }
        retained(dataset, element, place, Integer.MAX_VALUE);
    }

    private void creator(Dataset dataset, Element element, ElementPlace place, Map<Integer, String> creators)
            throws IOException, MalformedDicomException {
        byte[] value = value(dataset, element, place);
        String creator = value == null ? "" : RawText.trimmed(value);
        if (!SafePrivate.isCreator(creator)) {
            find(place, element.tag(), VerifyRule.PRIVATE);
        }
        creators.put(Tag.group(element.tag()) << 8 | Tag.element(element.tag()), creator);
    }

    // --- public

    private void ofPublic(Dataset dataset, Element element, ElementPlace place)
            throws IOException, MalformedDicomException {
        int tag = element.tag();
        if (Tag.element(tag) == 0 || tag == Tag.DATA_SET_TRAILING_PADDING || tag == LENGTH_TO_END) {
            find(place, tag, VerifyRule.LAYOUT);
            return;
        }
        if (ConfidentialityTable.isCurve(tag) || ConfidentialityTable.isOverlay(tag)) {
            find(place, tag, ConfidentialityTable.isCurve(tag) ? VerifyRule.CURVE : VerifyRule.OVERLAY);
            return;
        }
        Dictionary.Entry entry = Dictionary.of(tag);
        if (entry == null || Tag.group(tag) < LOWEST_DATASET_GROUP) {
            find(place, tag, VerifyRule.UNKNOWN_ELEMENT);
            return;
        }
        if (!entry.vrs().contains(element.vr())) {
            find(place, tag, VerifyRule.VR);
            return;
        }
        Row row = table.of(tag);
        if (place.dummies()) {
            emptyOrDummy(dataset, element, place);
        } else if (row == null) {
            unnamed(dataset, element, place, entry.most());
        } else {
            named(dataset, element, place, row, entry.most());
        }
    }

    private void named(Dataset dataset, Element element, ElementPlace place, Row row, int most)
            throws IOException, MalformedDicomException {
        if (element.vr().kind() == Vr.Kind.TIME) {
            momentOfTable(dataset, element, place, row, most);
        } else if (claim.does(Code.K, row)) {
            retained(dataset, element, place, most);
        } else if (claim.does(Code.C, row) && isCleanable(element.vr())) {
            cleaned(dataset, element, place, most);
        } else {
            byBasic(dataset, element, place, row.basic());
        }
    }

    private void momentOfTable(Dataset dataset, Element element, ElementPlace place, Row row, int most)
            throws IOException, MalformedDicomException {
        boolean named = row.under(ConfidentialityOption.RETAIN_FULL_DATES) != null
                || row.under(ConfidentialityOption.RETAIN_MODIFIED_DATES) != null;
        if (named && claim.keepsDates()) {
            cleaned(dataset, element, place, most);
        } else {
            byBasic(dataset, element, place, row.basic());
        }
    }

    /** Cleaning has no meaning for names, addresses of applications and ages. */
    private static boolean isCleanable(Vr vr) {
        return vr.kind() != Vr.Kind.TEXT || (vr != Vr.PN && vr != Vr.AE && vr != Vr.UR && vr != Vr.AS);
    }

    private void byBasic(Dataset dataset, Element element, ElementPlace place, Code code)
            throws IOException, MalformedDicomException {
        switch (code) {
            case X, K, C -> find(place, element.tag(), VerifyRule.TABLE_ELEMENT);
            case U, X_OR_Z_OR_U -> {
                if (element.vr() == Vr.SQ) {
                    enter(dataset, element, place, false);
                } else {
                    uid(dataset, element, place);
                }
            }
            default -> emptyOrDummy(dataset, element, place);
        }
    }

    private void uid(Dataset dataset, Element element, ElementPlace place) throws IOException, MalformedDicomException {
        byte[] value = value(dataset, element, place);
        if (value != null) {
            values.uids(value).ifPresent(rule -> find(place, element.tag(), rule));
        }
    }

    private void emptyOrDummy(Dataset dataset, Element element, ElementPlace place)
            throws IOException, MalformedDicomException {
        if (element.vr() == Vr.SQ) {
            enter(dataset, element, place, true);
            return;
        }
        byte[] value = value(dataset, element, place);
        if (value != null && !Forms.isDummy(value, element.vr())) {
            find(place, element.tag(), VerifyRule.TABLE_VALUE);
        }
    }

    private void enter(Dataset dataset, Element element, ElementPlace place, boolean dummies)
            throws IOException, MalformedDicomException {
        if (element.length() == 0) {
            return;
        }
        Items items = dataset.items(element);
        for (Dataset item = items.next(); item != null; item = items.next()) {
            check(item, place.in(element.tag(), dummies));
        }
    }

    private void retained(Dataset dataset, Element element, ElementPlace place, int most)
            throws IOException, MalformedDicomException {
        look(dataset, element, place, most, Values.Look.RETAINED);
    }

    private void cleaned(Dataset dataset, Element element, ElementPlace place, int most)
            throws IOException, MalformedDicomException {
        look(dataset, element, place, most, Values.Look.CLEANED);
    }

    private void look(Dataset dataset, Element element, ElementPlace place, int most, Values.Look look)
            throws IOException, MalformedDicomException {
        if (element.vr() == Vr.SQ) {
            enter(dataset, element, place, false);
            return;
        }
        byte[] value = value(dataset, element, place);
        if (value == null) {
            return;
        }
        Optional<VerifyRule> problem = look == Values.Look.RETAINED && element.vr() == Vr.UI
                ? Values.uids(value, true)
                : values.problem(element, value, most, place.characters(), look);
        problem.ifPresent(rule -> find(place, element.tag(), rule));
    }

    // --- not named by the table

    private void unnamed(Dataset dataset, Element element, ElementPlace place, int most)
            throws IOException, MalformedDicomException {
        boolean pixels = element.tag() == Tag.PIXEL_DATA && place.isTop();
        if (pixels || NumericBulk.contains(element.tag()) || element.tag() == Tag.LUT_DATA) {
            return;
        }
        cleaned(dataset, element, place, most);
    }
}
