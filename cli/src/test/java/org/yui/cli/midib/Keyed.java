package org.yui.cli.midib;

import java.util.ArrayList;
import java.util.List;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Vr;

/** A dataset, with what is asked of each of its values. */
final class Keyed {

    private static final String REFERENCE = "0008,1140#0>0008,1155";

    final DataSet data;
    private final List<KeyRow> asked;
    private String sopClass = "";
    private String sopUid = "";

    Keyed() {
        this(new DataSet(), new ArrayList<>());
    }

    private Keyed(DataSet data, List<KeyRow> asked) {
        this.data = data;
        this.asked = asked;
    }

    Keyed copy() {
        Keyed copy = new Keyed(data.copy(), new ArrayList<>(asked));
        copy.sopClass = sopClass;
        return copy;
    }

    String sopClass() {
        return sopClass;
    }

    String sopUid() {
        return sopUid;
    }

    private static String place(int tag) {
        return String.format("%04X,%04X", tag >>> 16, tag & 0xFFFF);
    }

    private Keyed ask(String place, Check check, String text) {
        asked.add(new KeyRow("", place, check, text));
        return this;
    }

    /** Nothing is asked of it. */
    void plain(int tag, Vr vr, String value) {
        data.text(tag, vr, value);
    }

    void kept(int tag, Vr vr, String value) {
        data.text(tag, vr, value);
        if (tag == 0x00080016) {
            sopClass = value;
        }
        ask(place(tag), Check.TEXT_RETAINED, value).ask(place(tag), Check.TEXT_NOTNULL, "");
    }

    /** Answers with what may be asked further of the same attribute. */
    Asked gone(int tag, Vr vr, String value) {
        data.text(tag, vr, value);
        ask(place(tag), Check.TEXT_REMOVED, value.replace('^', ' '));
        return () -> ask(place(tag), Check.TAG_RETAINED, "");
    }

    /** A sentence, of which only the identities are asked to go. */
    void gone(int tag, Vr vr, String start, String... identities) {
        data.text(tag, vr, start + String.join(" ", identities));
        for (String identity : identities) {
            ask(place(tag), Check.TEXT_REMOVED, identity);
        }
    }

    /** That the attribute has to stay, empty or not. */
    interface Asked {
        Keyed tag();
    }

    void mixed(int tag, Vr vr, String harmless, String identifying) {
        data.text(tag, vr, harmless + " " + identifying);
        ask(place(tag), Check.TEXT_RETAINED, harmless).ask(place(tag), Check.TEXT_REMOVED, identifying);
    }

    void date(int tag, Vr vr, String value) {
        data.text(tag, vr, value);
        ask(place(tag), Check.DATE_SHIFTED, value).ask(place(tag), Check.TEXT_NOTNULL, "");
    }

    void uid(int tag, String value) {
        data.text(tag, Vr.UI, value);
        if (tag == 0x00080018) {
            sopUid = value;
        }
        ask(place(tag), Check.UID_CHANGED, value).ask(place(tag), Check.UID_CONSISTENT, value);
    }

    void patient(int tag, String value) {
        data.text(tag, Vr.LO, value);
        ask(place(tag), Check.PATID_CONSISTENT, value).ask(place(tag), Check.TEXT_REMOVED, value);
    }

    void reference(String uid) {
        data.sequence(
                0x00081140, new DataSet().text(0x00081150, Vr.UI, sopClass).text(0x00081155, Vr.UI, uid));
        ask(REFERENCE, Check.UID_CHANGED, uid).ask(REFERENCE, Check.UID_CONSISTENT, uid);
    }

    List<KeyRow> rows(String image) {
        List<KeyRow> rows = new ArrayList<>();
        asked.forEach(row -> rows.add(new KeyRow(image, row.place(), row.check(), row.text())));
        rows.add(new KeyRow(image, "", Check.PIXELS_RETAINED, ""));
        return rows;
    }
}
