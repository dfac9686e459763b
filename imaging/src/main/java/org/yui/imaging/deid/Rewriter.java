package org.yui.imaging.deid;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.DicomInput;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.evidence.Handling;
import org.yui.imaging.evidence.Reason;
import org.yui.imaging.evidence.TouchLog;
import org.yui.imaging.evidence.TouchTable;
import org.yui.imaging.profile.Rule;
import org.yui.imaging.profile.Treatment;
import org.yui.imaging.profile.Treatment.Action;
import org.yui.imaging.profile.Treatments;

/** Copies one dataset, each attribute treated as {@link Treatments} says; sequences are entered to any depth. */
final class Rewriter {

    /** Longer values of text and numbers are none that could be looked at as a whole. */
    private static final int MOST_VALUE_BYTES = 1 << 16;

    private static final int MOST_TABLE_BYTES = 1 << 17;
    /** More codes than this are no coding of one thing. */
    private static final int MOST_CODES = 1024;

    private static final int MOST_CREATOR_BYTES = 1024;
    private static final int CONCEPT_NAME = 0x0040A043;
    private static final int MEASUREMENT_UNITS = 0x004008EA;
    private static final int PIXELS_IN_FLOAT = 0x7FE00008;
    private static final int PIXELS_IN_DOUBLE = 0x7FE00009;

    private final Means means;
    private final Statements statements;
    private final DicomInput in;
    private final DicomOutput out;
    private final PixelCopy pixels;
    private final TouchLog log = new TouchLog();
    private final ValueWriter values;

    Rewriter(Means means, Statements statements, DicomInput in, DicomOutput out, PixelCopy pixels) {
        this.means = means;
        this.statements = statements;
        this.in = in;
        this.out = out;
        this.pixels = pixels;
        this.values = new ValueWriter(means, out, log);
    }

    TouchTable touches() {
        return log.table();
    }

    /** The whole dataset of a file, with what this program states itself. */
    void rewrite(Dataset dataset) throws IOException, MalformedDicomException {
        Place place = Place.top();
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            statements.writeBefore(element.tag(), out);
            if (Treatments.STATED.contains(element.tag())) {
                log.touched(element.tag(), Handling.STATED, Reason.of(statements.ruleOf(element.tag())));
            } else {
                treat(dataset, element, place);
            }
        }
        statements.writeRest(out);
    }

    private void treat(Dataset dataset, Element element, Place place) throws IOException, MalformedDicomException {
        if (Tag.isPrivate(element.tag()) && means.treatments().keepsSafePrivate()) {
            treatPrivate(dataset, element, place);
            return;
        }
        Treatment treatment = means.treatments().of(element, place.sequence());
        switch (treatment.action()) {
            case ENTER -> enter(dataset, element, place);
            case KEEP_CODES -> codes(dataset, element, place, treatment);
            case KEEP_PIXELS -> copy(dataset, element, true);
            case KEEP_BULK -> bulk(dataset, element, place, treatment);
            case REMOVE, EMPTY -> put(element, treatment);
            case DUMMY -> {
                if (DummySequence.mayStandFor(element)) {
                    log.touched(element.tag(), Handling.REPLACED, ValueWriter.reason(treatment, treatment.rule()));
                    new DummySequence(means.treatments(), out).write(dataset, element);
                } else {
                    put(element, treatment);
                }
            }
            default -> look(dataset, element, element.vr(), place, treatment);
        }
    }

    private void put(Element element, Treatment treatment) throws IOException {
        values.put(element, element.vr(), treatment.action(), ValueWriter.reason(treatment, treatment.rule()));
    }

    private void look(Dataset dataset, Element element, Vr vr, Place place, Treatment treatment)
            throws IOException, MalformedDicomException {
        boolean table = treatment.action() == Action.KEEP_TABLE;
        int most = table ? MOST_TABLE_BYTES : MOST_VALUE_BYTES;
        if (element.hasUndefinedLength() || element.length() > most) {
            values.replace(place, element, vr, treatment, Rule.WRONG_MULTIPLICITY);
            return;
        }
        byte[] value = dataset.value(element, most);
        if (element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
            characterSet(place, element, vr, value, treatment);
            return;
        }
        if (table && Values.looksLikeText(value, value.length)) {
            values.replace(place, element, vr, treatment, Rule.BINARY_NOT_PROVED);
        } else {
            values.look(place, element, vr, value, treatment);
        }
    }

    /**
     * Kept as the standard has it, and otherwise emptied: a name of a set that nobody knows could be any words. What is kept of
     * text is of the default set then.
     */
    private void characterSet(Place place, Element element, Vr vr, byte[] value, Treatment treatment)
            throws IOException {
        CharacterSets sets = CharacterSets.of(RawText.trimmed(value));
        place.declare(sets.isDefined() ? sets : CharacterSets.DEFAULT);
        if (sets.isDefined()) {
            log.kept();
            out.element(element.tag(), vr, value);
        } else {
            values.put(element, vr, Action.EMPTY, ValueWriter.reason(treatment, Rule.TERM_NOT_PROVED));
        }
    }

    private void enter(Dataset dataset, Element element, Place place) throws IOException, MalformedDicomException {
        log.kept();
        if (element.length() == 0) {
            out.header(element.tag(), Vr.SQ, 0);
            return;
        }
        log.enter(element.tag());
        out.beginSequence(element.tag());
        Items items = dataset.items(element);
        for (Dataset item = items.next(); item != null; item = items.next()) {
            out.beginItem();
            Place inner = place.within(element.tag());
            for (Element each = item.next(); each != null; each = item.next()) {
                treat(item, each, inner);
            }
            out.endItem();
        }
        out.endSequence();
        log.leave();
    }

    private void codes(Dataset dataset, Element element, Place place, Treatment treatment)
            throws IOException, MalformedDicomException {
        if (element.length() == 0) {
            log.kept();
            out.header(element.tag(), Vr.SQ, 0);
            return;
        }
        int kept = 0;
        boolean whole = true;
        String first = "";
        log.enter(element.tag());
        Items items = dataset.items(element);
        for (Dataset item = items.next(); item != null; item = items.next()) {
            CodeReader reader = new CodeReader(means, place.sets());
            Optional<CodeItem> term = kept == MOST_CODES ? Optional.empty() : reader.read(item);
            whole &= term.isPresent() && !term.get().cleaned();
            if (term.isPresent()) {
                if (kept++ == 0) {
                    first = term.get().value();
                    out.beginSequence(element.tag());
                }
                Place inner = place.within(element.tag());
                inner.declare(reader.sets());
                codedItem(item, term.get(), reader.following(), inner);
            }
        }
        log.leave();
        note(element.tag(), first, place);
        if (kept == 0) {
            values.replace(place, element, Vr.SQ, treatment, Rule.CODE_NOT_PROVED);
            return;
        }
        out.endSequence();
        if (whole) {
            log.kept();
        } else {
            log.touched(element.tag(), Handling.CLEANED, ValueWriter.reason(treatment, Rule.CODE_CLEANED));
        }
    }

    /** The term, and what else its item says: of an agent its volume, for instance. */
    private void codedItem(Dataset item, CodeItem term, @Nullable Element following, Place place)
            throws IOException, MalformedDicomException {
        out.beginItem();
        term.write(out);
        for (Element each = following; each != null; each = item.next()) {
            if (!CodeItem.has(each.tag(), each.vr())) {
                treat(item, each, place);
            }
        }
        out.endItem();
    }

    /** What a concept or a unit says of the numbers that follow. */
    private static void note(int tag, String code, Place place) {
        if (tag == CONCEPT_NAME) {
            place.conceptIs(code);
        } else if (tag == MEASUREMENT_UNITS) {
            place.unitIs(code);
        }
    }

    private void bulk(Dataset dataset, Element element, Place place, Treatment treatment)
            throws IOException, MalformedDicomException {
        if (element.hasUndefinedLength() || looksLikeText(dataset, element)) {
            values.replace(place, element, element.vr(), treatment, Rule.BINARY_NOT_PROVED);
        } else {
            boolean arePixels = element.tag() == PIXELS_IN_FLOAT || element.tag() == PIXELS_IN_DOUBLE;
            copy(dataset, element, arePixels);
        }
    }

    /** Samples are looked at as far as a value is; beyond that they are no more text than pixels are. */
    private boolean looksLikeText(Dataset dataset, Element element) throws IOException, MalformedDicomException {
        return element.length() <= MOST_TABLE_BYTES
                && Values.looksLikeText(dataset.value(element, MOST_TABLE_BYTES), (int) element.length());
    }

    private void copy(Dataset dataset, Element element, boolean arePixels) throws IOException, MalformedDicomException {
        log.kept();
        out.header(element.tag(), element.vr(), element.length());
        long end =
                element.hasUndefinedLength() ? dataset.fragmentsEnd(element) : element.valueOffset() + element.length();
        if (arePixels) {
            pixels.copy(element, dataset.depth(), end);
        } else {
            in.copy(element.valueOffset(), end - element.valueOffset(), out::raw);
        }
    }

    private void treatPrivate(Dataset dataset, Element element, Place place)
            throws IOException, MalformedDicomException {
        int tag = element.tag();
        if (PrivateBlocks.isCreator(tag) && element.length() > 0 && element.length() <= MOST_CREATOR_BYTES) {
            byte[] creator = dataset.value(element, MOST_CREATOR_BYTES);
            if (place.blocks().reserve(tag, RawText.trimmed(creator))) {
                log.kept();
                out.element(tag, Vr.LO, creator);
                return;
            }
        }
        Vr safe = place.blocks().safeVr(tag);
        boolean typed = safe != null && (element.vr() == safe || element.vr() == Vr.UN);
        if (safe == null || !typed || safe == Vr.SQ || safe.kind() == Vr.Kind.BYTES || safe.kind() == Vr.Kind.UNKNOWN) {
            values.put(element, element.vr(), Action.REMOVE, Reason.of(Rule.PRIVATE));
        } else {
            look(dataset, element, safe, place, means.treatments().ofSafePrivate(safe));
        }
    }
}
