package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.imaging.deid.Batch;
import org.yui.imaging.deid.Deidentifier;
import org.yui.imaging.deid.Examination;
import org.yui.imaging.deid.Examiner;
import org.yui.imaging.deid.PatientIdentities;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.Rule;

/** De-identifies one file in a test and reads back what was written: values by path, as {@code (0008,1140)>(0008,1155)}. */
public final class Written {

    private Written() {}

    public static InstanceEvidence deidentify(Path in, Path out) throws IOException, MalformedDicomException {
        return deidentify(in, out, new EvidenceBook());
    }

    /** How often each rule touched an element. */
    public static Map<Rule, Integer> rules(Path in, Path out) throws IOException, MalformedDicomException {
        EvidenceBook book = new EvidenceBook();
        deidentify(in, out, book);
        Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
        book.forEachTable((table, instances) ->
                table.touched().forEach(touch -> rules.merge(touch.rule(), touch.count(), Integer::sum)));
        return rules;
    }

    public static InstanceEvidence deidentify(Path in, Path out, EvidenceBook book)
            throws IOException, MalformedDicomException {
        return deidentify(in, out, Profiles.BASIC, book);
    }

    public static InstanceEvidence deidentify(Path in, Path out, DeidentificationProfile profile, EvidenceBook book)
            throws IOException, MalformedDicomException {
        Examination examination = new Examiner(Slices.SECRET, profile, true).examine(in);
        if (!(examination instanceof Examination.Accepted accepted)) {
            throw new AssertionError("expected an accepted file, found " + examination);
        }
        PatientIdentities identities = new PatientIdentities();
        accepted.gatherInto(identities);
        try (Batch batch = new Batch()) {
            InstanceEvidence evidence = new Deidentifier(Slices.SECRET, profile, "test", book)
                    .write(accepted.instance(), identities, out, batch);
            batch.commit();
            return evidence;
        }
    }

    public static Map<String, String> values(Path file) throws IOException, MalformedDicomException {
        Map<String, String> values = new TreeMap<>();
        try (Part10 opened = Part10.open(file).orElseThrow()) {
            collect(opened.dataset(), "", values);
        }
        return values;
    }

    public static List<String> tags(Path file) throws IOException, MalformedDicomException {
        return new ArrayList<>(values(file).keySet());
    }

    private static void collect(Dataset dataset, String path, Map<String, String> values)
            throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            String place = path + Tag.text(element.tag());
            if (element.vr() == Vr.SQ) {
                values.put(place, "");
                Items items = dataset.items(element);
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    collect(item, place + ">", values);
                }
            } else if (element.hasUndefinedLength()) {
                values.put(place, "fragments");
            } else {
                values.put(place, RawText.trimmed(dataset.value(element, 1 << 24)));
            }
        }
    }
}
