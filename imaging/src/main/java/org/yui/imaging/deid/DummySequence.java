package org.yui.imaging.deid;

import java.io.IOException;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.AttributeTypes;
import org.yui.imaging.profile.Treatment.Action;
import org.yui.imaging.profile.Treatments;

/**
 * One item of nothing but dummies in the place of a sequence: an empty item lacks what the standard asks for in it. Of the first
 * item it takes which attributes stand there, never a value, so that conditions met there are met here; how many items there
 * were is not told. What the standard lets go is left out.
 */
final class DummySequence {

    private final Treatments treatments;
    private final DicomOutput out;

    DummySequence(Treatments treatments, DicomOutput out) {
        this.treatments = treatments;
        this.out = out;
    }

    /** Whether this is a sequence with items of its own kind, not a code, by the file and the standard. */
    static boolean mayStandFor(Element element) {
        Dictionary.Entry entry = Dictionary.of(element.tag());
        return element.vr() == Vr.SQ
                && entry != null
                && entry.vrs().contains(Vr.SQ)
                && element.length() != 0
                && !AttributeTypes.isCodeSequence(element.tag());
    }

    void write(Dataset dataset, Element sequence) throws IOException, MalformedDicomException {
        out.beginSequence(sequence.tag());
        out.beginItem();
        Items items = dataset.items(sequence);
        boolean first = true;
        for (Dataset item = items.next(); item != null; item = items.next()) {
            if (first) {
                writeItem(item, sequence.tag());
            }
            first = false;
        }
        out.endItem();
        out.endSequence();
    }

    private void writeItem(Dataset item, int sequence) throws IOException, MalformedDicomException {
        for (Element element = item.next(); element != null; element = item.next()) {
            Dictionary.Entry entry = Dictionary.of(element.tag());
            if (entry == null || Tag.isPrivate(element.tag()) || element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
                continue;
            }
            Action action = treatments.least(sequence, element.tag());
            Vr vr = entry.vrs().contains(element.vr()) ? element.vr() : entry.vr();
            boolean stays = action == Action.DUMMY && element.length() != 0;
            if (stays && mayStandFor(element)) {
                write(item, element);
            } else if (stays && AttributeTypes.isCodeSequence(element.tag())) {
                Statements.writeRemovedCode(out, element.tag());
            } else if (stays && vr != Vr.SQ) {
                out.element(element.tag(), vr, Values.dummy(element.tag(), vr));
            } else if (action != Action.REMOVE) {
                out.header(element.tag(), vr, 0);
            }
        }
    }
}
