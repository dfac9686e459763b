package org.yui.imaging.deid;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.DicomInput;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Dictionary;
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
import org.yui.imaging.profile.AttributeTypes;
import org.yui.imaging.profile.Profile;
import org.yui.imaging.profile.Profile.Action;
import org.yui.imaging.profile.Profile.Treatment;
import org.yui.imaging.profile.Rule;
import org.yui.imaging.profile.SafeText;

/** Copies one dataset, each attribute treated as the {@link Profile} says; sequences are entered to any depth. */
final class Rewriter {

    /** Longer values of text and numbers are no values of the images that pass. */
    private static final int MOST_VALUE_BYTES = 1 << 16;

    private static final int MOST_TABLE_BYTES = 1 << 17;

    private final Profile profile;
    private final UidMap uids;
    private final DateShift dates;
    private final Set<String> identifyingWords;
    private final Statements statements;
    private final DicomInput in;
    private final DicomOutput out;
    private final PixelHash pixels;
    private final TouchLog log = new TouchLog();

    Rewriter(
            Profile profile,
            UidMap uids,
            DateShift dates,
            Set<String> identifyingWords,
            Statements statements,
            DicomInput in,
            DicomOutput out,
            PixelHash pixels) {
        this.profile = profile;
        this.uids = uids;
        this.dates = dates;
        this.identifyingWords = identifyingWords;
        this.statements = statements;
        this.in = in;
        this.out = out;
        this.pixels = pixels;
    }

    TouchTable touches() {
        return log.table();
    }

    /** The whole dataset of a file, with what this program states itself. */
    void rewrite(Dataset dataset) throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            statements.writeBefore(element.tag(), out);
            if (Profile.STATED.contains(element.tag())) {
                log.touched(element.tag(), Handling.STATED, Reason.of(statements.ruleOf(element.tag())));
            } else {
                treat(dataset, element, AttributeTypes.TOP);
            }
        }
        statements.writeRest(out);
    }

    private void treat(Dataset dataset, Element element, int sequence) throws IOException, MalformedDicomException {
        Treatment treatment = profile.treat(element, sequence);
        switch (treatment.action()) {
            case ENTER -> enter(dataset, element);
            case KEEP_PIXELS -> copyPixels(dataset, element);
            case REMOVE, EMPTY, DUMMY -> replace(element, treatment.action(), treatment.rule());
            case MAP_UID, MOVE_DATE, KEEP_TERM, KEEP_TEXT, KEEP_DECIMALS, KEEP_NUMBERS, KEEP_TABLE ->
                look(dataset, element, treatment);
        }
    }

    private void enter(Dataset dataset, Element element) throws IOException, MalformedDicomException {
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
            for (Element inner = item.next(); inner != null; inner = item.next()) {
                treat(item, inner, element.tag());
            }
            out.endItem();
        }
        out.endSequence();
        log.leave();
    }

    private void copyPixels(Dataset dataset, Element element) throws IOException, MalformedDicomException {
        log.kept();
        out.header(element.tag(), element.vr(), element.length());
        long end =
                element.hasUndefinedLength() ? dataset.fragmentsEnd(element) : element.valueOffset() + element.length();
        in.copy(element.valueOffset(), end - element.valueOffset(), (bytes, offset, length) -> {
            pixels.write(bytes, offset, length);
            out.raw(bytes, offset, length);
        });
    }

    private void look(Dataset dataset, Element element, Treatment treatment)
            throws IOException, MalformedDicomException {
        Dictionary.Entry entry = Dictionary.of(element.tag());
        int most = entry == null ? 1 : entry.most();
        int bytes = treatment.action() == Action.KEEP_TABLE ? MOST_TABLE_BYTES : MOST_VALUE_BYTES;
        if (element.hasUndefinedLength() || element.length() > bytes) {
            replace(element, treatment.otherwise(), Rule.WRONG_MULTIPLICITY);
            return;
        }
        byte[] value = dataset.value(element, bytes);
        switch (treatment.action()) {
            case MAP_UID -> mapUid(element, value, treatment);
            case MOVE_DATE -> moveDate(element, value, treatment);
            case KEEP_DECIMALS -> {
                boolean echo = Values.isOneOf(value, identifyingWords);
                boolean decimals = Values.areDecimals(value, element.vr(), most);
                keepUnlessEcho(decimals, echo, element, value, treatment, Rule.DECIMAL_NOT_VALID);
            }
            case KEEP_TERM -> {
                boolean echo = Values.echo(value, identifyingWords);
                keepUnlessEcho(Values.areTerms(value, most), echo, element, value, treatment, Rule.TERM_NOT_PROVED);
            }
            case KEEP_TEXT ->
                keepIf(SafeText.matches(element.tag(), text(value)), element, value, treatment, Rule.TEXT_NOT_PROVED);
            default -> keepIf(areNumbers(element, most), element, value, treatment, Rule.WRONG_MULTIPLICITY);
        }
    }

    private static String text(byte[] value) {
        return String.join("\\", Values.split(value));
    }

    private static boolean areNumbers(Element element, int most) {
        int unit = element.vr().unitBytes();
        boolean few = most == Integer.MAX_VALUE || element.length() / unit <= most;
        return element.tag() == Tag.LUT_DATA || (element.length() % unit == 0 && few);
    }

    /** What is well-formed is kept unless it is the patient's own. */
    private void keepUnlessEcho(
            boolean wellFormed, boolean echo, Element element, byte[] value, Treatment treatment, Rule objection)
            throws IOException {
        keepIf(wellFormed && !echo, element, value, treatment, wellFormed ? Rule.IDENTITY_ECHO : objection);
    }

    private void keepIf(boolean harmless, Element element, byte[] value, Treatment treatment, Rule objection)
            throws IOException {
        if (harmless || element.length() == 0) {
            put(element, value, Rule.KEPT);
        } else {
            replace(element, treatment.otherwise(), objection);
        }
    }

    private void mapUid(Element element, byte[] value, Treatment treatment) throws IOException {
        byte[] mapped = uids.map(value);
        if (mapped.length > MOST_VALUE_BYTES - 2) {
            replace(element, treatment.otherwise(), Rule.WRONG_MULTIPLICITY);
            return;
        }
        boolean kept = RawText.trimmed(mapped).equals(RawText.trimmed(value));
        put(element, mapped, kept ? Rule.KEPT : Rule.UID_MAPPED);
    }

    private void moveDate(Element element, byte[] value, Treatment treatment) throws IOException {
        byte @Nullable [] moved = switch (element.vr()) {
            case DA -> Values.changed(value, dates::date);
            case DT -> Values.changed(value, dates::dateTime);
            default -> Values.changed(value, dates::time);
        };
        if (moved == null) {
            replace(element, treatment.otherwise(), Rule.DATE_NOT_VALID);
        } else {
            put(element, moved, element.length() == 0 ? Rule.KEPT : Rule.DATE_MOVED);
        }
    }

    private void put(Element element, byte[] value, Rule rule) throws IOException {
        switch (rule) {
            case UID_MAPPED -> log.touched(element.tag(), Handling.UID_MAPPED, Reason.of(rule));
            case DATE_MOVED -> log.touched(element.tag(), Handling.DATE_MOVED, Reason.of(rule));
            default -> log.kept();
        }
        out.element(element.tag(), element.vr(), value);
    }

    private void replace(Element element, Action action, Rule rule) throws IOException {
        Handling done = switch (action) {
            case EMPTY -> Handling.EMPTIED;
            case DUMMY -> Handling.REPLACED;
            default -> Handling.REMOVED;
        };
        log.touched(element.tag(), done, Reason.of(rule));
        Vr vr = writtenVr(element);
        if (action == Action.EMPTY) {
            out.header(element.tag(), vr, 0);
        } else if (action == Action.DUMMY && vr == Vr.SQ) {
            dummySequence(element.tag());
        } else if (action == Action.DUMMY) {
            out.element(element.tag(), vr, Values.dummy(vr));
        }
    }

    private static Vr writtenVr(Element element) {
        Dictionary.Entry entry = Dictionary.of(element.tag());
        return entry == null || entry.vrs().contains(element.vr()) ? element.vr() : entry.vr();
    }

    private void dummySequence(int tag) throws IOException {
        out.beginSequence(tag);
        out.beginItem();
        if (AttributeTypes.isCodeSequence(tag)) {
            Statements.writeCode(out, "REMOVED", "99YUI", "Removed");
        }
        out.endItem();
        out.endSequence();
    }
}
