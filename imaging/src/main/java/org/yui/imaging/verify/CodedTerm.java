package org.yui.imaging.verify;

import java.io.IOException;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.CodeSchemes;

/** The code of one item, as far as it has been read: what stands in the place of its meaning where no word of that was left. */
final class CodedTerm {

    private static final int MOST_BYTES = 64;

    private String value = "";
    private String scheme = "";

    /** Whether an element is the meaning, and says the code of a shared scheme and nothing else. */
    boolean isSaidBy(Dataset item, Element element) throws IOException, MalformedDicomException {
        switch (element.tag()) {
            case Tag.CODE_VALUE -> value = text(item, element);
            case Tag.CODING_SCHEME_DESIGNATOR -> scheme = text(item, element);
            case Tag.CODE_MEANING -> {
                return CodeSchemes.mayHave(scheme, value) && value.equals(text(item, element));
            }
            default -> {} // no part of it
        }
        return false;
    }

    private static String text(Dataset item, Element element) throws IOException, MalformedDicomException {
        boolean small =
                element.vr().kind() == Vr.Kind.TEXT && !element.hasUndefinedLength() && element.length() <= MOST_BYTES;
        return small ? RawText.trimmed(item.value(element, MOST_BYTES)) : "";
    }
}
