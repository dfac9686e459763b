package org.yui.imaging.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A DICOM file as PS3.10 section 7 lays it out: preamble, prefix, file meta information, dataset.
 *
 * <p>Of the file meta information only the transfer syntax is believed; the rest is said again by the dataset.
 */
public final class Part10 implements Closeable {

    private static final int PREAMBLE_BYTES = 128;
    private static final int MAX_UID_BYTES = 64;
    private static final int MAGIC = 0x4D434944;
    private static final int FIRST_PLAUSIBLE_LENGTH = 1 << 16;

    private final DicomInput in;
    private final TransferSyntax syntax;
    private final long datasetStart;

    private Part10(DicomInput in, TransferSyntax syntax, long datasetStart) {
        this.in = in;
        this.syntax = syntax;
        this.datasetStart = datasetStart;
    }

    /**
     * Opens a file.
     *
     * @return nothing, if the content does not begin like DICOM
     * @throws MalformedDicomException if it does, but what follows cannot be read surely
     */
    public static Optional<Part10> open(Path file) throws IOException, MalformedDicomException {
        DicomInput in = DicomInput.open(file);
        try {
            Optional<Part10> opened = read(in);
            if (opened.isEmpty()) {
                in.close();
            }
            return opened;
        } catch (IOException | MalformedDicomException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Optional<Part10> read(DicomInput in) throws IOException, MalformedDicomException {
        if (in.size() == 0) {
            throw new MalformedDicomException(Defect.EMPTY_FILE, "found an empty file, expected a DICOM file");
        }
        if (!hasPrefix(in)) {
            if (beginsLikeDataset(in)) {
                throw new MalformedDicomException(
                        Defect.NO_FILE_META,
                        "found a dataset without preamble and file meta information, expected a file by PS3.10 section"
                                + " 7.1");
            }
            return Optional.empty();
        }
        TransferSyntax syntax = TransferSyntax.of(transferSyntaxUid(in));
        return Optional.of(new Part10(in, syntax, in.position()));
    }

    private static boolean hasPrefix(DicomInput in) throws IOException {
        if (in.size() < PREAMBLE_BYTES + 4) {
            return false;
        }
        in.seek(PREAMBLE_BYTES);
        return in.i32() == MAGIC;
    }

    /** A first element of the lowest groups, with a type or a small even length, in either byte order. */
    private static boolean beginsLikeDataset(DicomInput in) throws IOException {
        if (in.size() < 8) {
            return false;
        }
        in.seek(0);
        int group = in.u16();
        int element = in.u16();
        boolean bigEndian = (group == 0x0200 || group == 0x0800) && (element & 0xFF) == 0;
        boolean known = (group == 2 || group == 4 || group == 8) && Dictionary.of(group << 16 | element) != null;
        int one = in.u8();
        int two = in.u8();
        boolean typed = Vr.of(one, two) != null;
        in.seek(4);
        long length = in.u32();
        boolean plausible = length < FIRST_PLAUSIBLE_LENGTH && (length & 1) == 0 && length <= in.size() - 8;
        return (known && (typed || plausible)) || (bigEndian && typed);
    }

    private static String transferSyntaxUid(DicomInput in) throws IOException, MalformedDicomException {
        String uid = null;
        long next = in.position();
        for (Element element = metaElement(in); element != null; element = metaElement(in)) {
            next = element.valueOffset() + element.length();
            if (next > in.size()) {
                throw new MalformedDicomException(
                        Defect.TRUNCATED,
                        "found " + element + ", expected at most " + (in.size() - element.valueOffset())
                                + " bytes there");
            }
            if (element.tag() == Tag.TRANSFER_SYNTAX_UID) {
                uid = uid(in, element);
            }
            in.seek(next);
        }
        if (uid == null) {
            throw new MalformedDicomException(
                    next == PREAMBLE_BYTES + 4 ? Defect.NO_FILE_META : Defect.NO_TRANSFER_SYNTAX,
                    "found no transfer syntax (0002,0010) in the file meta information, expected one (PS3.10 section"
                            + " 7.1)");
        }
        in.seek(next);
        return uid;
    }

    private static String uid(DicomInput in, Element element) throws IOException, MalformedDicomException {
        if (element.length() > MAX_UID_BYTES) {
            throw new MalformedDicomException(
                    Defect.VALUE_TOO_LONG, "found " + element + ", expected at most " + MAX_UID_BYTES + " bytes");
        }
        return RawText.trimmed(in.bytes((int) element.length()));
    }

    /** The next element of group 0002, which is always explicit little endian; null when the group is over. */
    private static @Nullable Element metaElement(DicomInput in) throws IOException, MalformedDicomException {
        long start = in.position();
        if (start + 8 > in.size()) {
            return null;
        }
        int tag = in.tag();
        if (Tag.group(tag) != 2) {
            in.seek(start);
            return null;
        }
        Vr vr = Vr.of(in.u8(), in.u8());
        if (vr == null || vr == Vr.SQ) {
            throw new MalformedDicomException(
                    Defect.BAD_VR,
                    "found no type of the file meta information in " + Tag.text(tag)
                            + ", expected explicit VR little endian (PS3.10 section 7.1)");
        }
        if (!vr.hasLongForm()) {
            return new Element(tag, vr, in.u16(), in.position(), true, true);
        }
        if (start + 12 > in.size()) {
            throw new MalformedDicomException(
                    Defect.TRUNCATED, "found the end of the file in " + Tag.text(tag) + ", expected its length");
        }
        in.u16();
        return new Element(tag, vr, in.u32(), in.position(), true, true);
    }

    public TransferSyntax transferSyntax() {
        return syntax;
    }

    public DicomInput input() {
        return in;
    }

    /** The dataset from its beginning. Only one is to be gone through at a time. */
    public Dataset dataset() {
        in.seek(datasetStart);
        return Dataset.ofFile(in, syntax);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
