package org.yui.imaging.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads file meta information (PS3.10 section 7.1), which is explicit little endian whatever the dataset is. Of it only the
 * transfer syntax is believed, and that a file is a directory; the rest is said again by the dataset.
 */
final class FileMetaReader {

    private static final int GROUP_LENGTH = 0x00020000;
    private static final int MAX_UID_BYTES = 64;
    private static final int MOST_IMPLICIT_BYTES = 1 << 16;
    private static final int HEAD_BYTES = 8;
    private static final int LONG_HEAD_BYTES = 12;

    private final DicomInput in;
    private final Repairs repairs;
    private @Nullable String transferSyntax;
    private String sopClass = "";
    private long statedEnd = -1;
    private boolean empty = true;

    private FileMetaReader(DicomInput in, Repairs repairs) {
        this.in = in;
        this.repairs = repairs;
    }

    /** Reads from the position on, and leaves it at the dataset. */
    static FileMetaReader read(DicomInput in, Repairs repairs) throws IOException, MalformedDicomException {
        FileMetaReader meta = new FileMetaReader(in, repairs);
        for (Element element = meta.element(); element != null; element = meta.element()) {
            meta.take(element);
        }
        if (!meta.empty && meta.statedEnd != in.position()) {
            repairs.add(Repair.META_LENGTH, GROUP_LENGTH);
        }
        return meta;
    }

    private void take(Element element) throws IOException, MalformedDicomException {
        empty = false;
        long next = element.valueOffset() + element.length();
        if (next > in.size()) {
            throw new MalformedDicomException(
                    Defect.TRUNCATED,
                    "found " + element + ", expected at most " + (in.size() - element.valueOffset()) + " bytes there");
        }
        if (element.tag() == GROUP_LENGTH && element.length() == 4) {
            statedEnd = next + in.u32();
        } else if (element.tag() == Tag.TRANSFER_SYNTAX_UID) {
            transferSyntax = uid(element);
        } else if (element.tag() == Tag.MEDIA_STORAGE_SOP_CLASS_UID) {
            sopClass = uid(element);
        }
        in.seek(next);
    }

    private String uid(Element element) throws IOException, MalformedDicomException {
        if (element.length() > MAX_UID_BYTES) {
            throw new MalformedDicomException(
                    Defect.VALUE_TOO_LONG, "found " + element + ", expected at most " + MAX_UID_BYTES + " bytes");
        }
        return RawText.trimmed(in.bytes((int) element.length()));
    }

    /** The next element of group 0002; null when the group is over. */
    private @Nullable Element element() throws IOException, MalformedDicomException {
        long start = in.position();
        if (start + HEAD_BYTES > in.size()) {
            return null;
        }
        int tag = Encoding.EXPLICIT_LITTLE.tag(in);
        if (Tag.group(tag) != Tag.META_GROUP) {
            in.seek(start);
            return null;
        }
        Vr vr = Vr.of(in.u8(), in.u8());
        if (vr == null || vr == Vr.SQ) {
            return implicit(tag, start);
        }
        int low = in.u16();
        if (!vr.hasLongForm()) {
            return new Element(tag, vr, low, in.position(), true, true);
        }
        if (start + LONG_HEAD_BYTES > in.size()) {
            throw new MalformedDicomException(
                    Defect.TRUNCATED, "found the end of the file in " + Tag.text(tag) + ", expected its length");
        }
        return new Element(tag, vr, in.u32(), in.position(), true, true);
    }

    private Element implicit(int tag, long start) throws IOException, MalformedDicomException {
        Dictionary.@Nullable Entry entry = Dictionary.of(tag);
        in.seek(start + 4);
        long length = in.u32();
        if (entry == null || length > MOST_IMPLICIT_BYTES) {
            throw new MalformedDicomException(
                    Defect.BAD_VR,
                    "found no type of the file meta information in " + Tag.text(tag)
                            + ", expected explicit VR little endian (PS3.10 section 7.1)");
        }
        repairs.add(Repair.IMPLICIT_META, tag);
        return new Element(tag, entry.vr(), length, in.position(), false, false);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return empty;
    }

    /** Transfer Syntax UID (0002,0010), or null where there is none. */
    @Nullable
    String transferSyntax() {
        return transferSyntax == null || transferSyntax.isEmpty() ? null : transferSyntax;
    }

    /** Media Storage SOP Class UID (0002,0002), or empty where there is none. */
    String sopClass() {
        return sopClass;
    }
}
