package org.yui.imaging.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.evidence.Method.MethodCode;

/** What an instance says of itself at the top level: who it is, and what was done to it. Read first, for the rest depends on it. */
final class StatementCheck {

    /** Elements whose values this program states. */
    static final Set<Integer> TAGS = Set.of(
            Tag.PATIENT_NAME,
            Tag.PATIENT_ID,
            Tag.PATIENT_IDENTITY_REMOVED,
            Tag.DEIDENTIFICATION_METHOD,
            Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
            Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED);

    private static final Set<Integer> OTHERS = Set.of(
            Tag.SOP_CLASS_UID,
            Tag.SOP_INSTANCE_UID,
            Tag.STUDY_INSTANCE_UID,
            Tag.BURNED_IN_ANNOTATION,
            Tag.RECOGNIZABLE_VISUAL_FEATURES);

    private static final int MOST_BYTES = 1024;

    private final Map<Integer, String> values = new HashMap<>();
    private final List<MethodCode> codes = new ArrayList<>();
    private boolean moreThanCodes;

    private StatementCheck() {}

    static StatementCheck read(Dataset dataset) throws IOException, MalformedDicomException {
        StatementCheck statements = new StatementCheck();
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            if (element.tag() == Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE && element.vr() == Vr.SQ) {
                statements.readCodes(dataset, element);
            } else if (TAGS.contains(element.tag()) || OTHERS.contains(element.tag())) {
                statements.values.put(element.tag(), text(dataset, element));
            }
        }
        return statements;
    }

    private static String text(Dataset dataset, Element element) throws IOException, MalformedDicomException {
        boolean readable = !element.hasUndefinedLength() && element.length() <= MOST_BYTES && element.vr() != Vr.SQ;
        // Nothing that is stated is longer; the replacement is a value of no form.
        return readable ? RawText.trimmed(dataset.value(element, MOST_BYTES)) : "\uFFFD";
    }

    private void readCodes(Dataset dataset, Element element) throws IOException, MalformedDicomException {
        Items items = dataset.items(element);
        for (Dataset item = items.next(); item != null; item = items.next()) {
            Map<Integer, String> parts = new HashMap<>();
            for (Element part = item.next(); part != null; part = item.next()) {
                parts.put(part.tag(), text(item, part));
            }
            String scheme = parts.getOrDefault(Tag.CODING_SCHEME_DESIGNATOR, "");
            moreThanCodes |= parts.size() != 3 || !scheme.equals("DCM");
            codes.add(new MethodCode(parts.getOrDefault(Tag.CODE_VALUE, ""), parts.getOrDefault(Tag.CODE_MEANING, "")));
        }
    }

    String value(int tag) {
        return values.getOrDefault(tag, "");
    }

    Claim claim() {
        return Claim.of(codes);
    }

    /** Everything that is wrong with the statements. */
    void check(Claim claim, DatasetCheck.Sink sink) {
        for (int tag : new int[] {Tag.PATIENT_NAME, Tag.PATIENT_ID}) {
            demand(Forms.isPseudonym(value(tag)), tag, VerifyRule.PSEUDONYM, sink);
        }
        demand(value(Tag.PATIENT_NAME).equals(value(Tag.PATIENT_ID)), Tag.PATIENT_ID, VerifyRule.PSEUDONYM, sink);
        demand(
                value(Tag.PATIENT_IDENTITY_REMOVED).equals("YES"),
                Tag.PATIENT_IDENTITY_REMOVED,
                VerifyRule.NOT_STATED,
                sink);
        demand(
                claim.holdsTogether() && !moreThanCodes,
                Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
                VerifyRule.METHOD_CODES,
                sink);
        demand(
                MethodText.isOwn(value(Tag.DEIDENTIFICATION_METHOD)),
                Tag.DEIDENTIFICATION_METHOD,
                VerifyRule.METHOD,
                sink);
        demand(
                value(Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED).equals(claim.datesFlag()),
                Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED,
                VerifyRule.DATES_FLAG,
                sink);
        demand(saysNo(Tag.BURNED_IN_ANNOTATION), Tag.BURNED_IN_ANNOTATION, VerifyRule.BURNED_IN, sink);
        demand(
                saysNo(Tag.RECOGNIZABLE_VISUAL_FEATURES),
                Tag.RECOGNIZABLE_VISUAL_FEATURES,
                VerifyRule.VISUAL_FEATURES,
                sink);
    }

    private boolean saysNo(int tag) {
        return value(tag).isEmpty() || value(tag).equals("NO");
    }

    private static void demand(boolean holds, int tag, VerifyRule rule, DatasetCheck.Sink sink) {
        if (!holds) {
            sink.find(Tag.text(tag), rule);
        }
    }
}
