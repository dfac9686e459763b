package org.yui.imaging.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A DICOM file as PS3.10 section 7 lays it out: preamble, prefix, file meta information, dataset; or without some of the first
 * three, where the dataset shows surely how it is encoded (see {@link Repair}).
 */
public final class Part10 implements Closeable {

    private static final int PREAMBLE_BYTES = 128;
    private static final int PREFIX_BYTES = 4;
    private static final int MAGIC = 0x4D434944;
    private static final int DIRECTORY_GROUP = 0x0004;
    private static final int FIRST_GROUP = 0x0008;
    private static final int FIRST_PLAUSIBLE_LENGTH = 1 << 16;
    private static final String MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10";
    private static final byte[] NOTHING = new byte[0];

    private final DicomInput file;
    private final DicomInput in;
    private final TransferSyntax syntax;
    private final Encoding encoding;
    private final long datasetStart;
    private final boolean directory;
    private final Repairs ofHead;
    private final Repairs ofDataset = new Repairs();

    private Part10(
            DicomInput file,
            DicomInput in,
            TransferSyntax syntax,
            Encoding encoding,
            long datasetStart,
            boolean directory,
            Repairs ofHead) {
        this.file = file;
        this.in = in;
        this.syntax = syntax;
        this.encoding = encoding;
        this.datasetStart = datasetStart;
        this.directory = directory;
        this.ofHead = ofHead;
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
        Repairs repairs = new Repairs();
        if (hasPrefix(in, PREAMBLE_BYTES)) {
            in.seek(PREAMBLE_BYTES + PREFIX_BYTES);
        } else if (hasPrefix(in, 0) || beginsWithMeta(in)) {
            repairs.add(Repair.NO_PREAMBLE, 0);
            in.seek(hasPrefix(in, 0) ? PREFIX_BYTES : 0);
        } else {
            return bare(in, repairs);
        }
        FileMetaReader meta = FileMetaReader.read(in, repairs);
        long start = in.position();
        TransferSyntax stated = stated(in, start, meta, repairs);
        Encoding encoding = stated.deflated() ? Encoding.of(stated) : encoding(in, start, stated, repairs);
        TransferSyntax syntax = stated.isPlain() ? encoding.syntax() : stated;
        boolean directory = meta.sopClass().equals(MEDIA_STORAGE_DIRECTORY) || beginsWithDirectory(in, start, encoding);
        DicomInput content = syntax.deflated() ? in.inflatedFrom(start, repairs) : in;
        return Optional.of(new Part10(in, content, syntax, encoding, start, directory, repairs));
    }

    /** A dataset without anything before it. */
    private static Optional<Part10> bare(DicomInput in, Repairs repairs) throws IOException, MalformedDicomException {
        Encoding encoding = EncodingEvidence.of(in, 0);
        if (encoding == null || !beginsInOrder(in, 0, encoding)) {
            if (beginsLikeDataset(in)) {
                throw unsure(Defect.NO_FILE_META, "without preamble and file meta information");
            }
            return Optional.empty();
        }
        repairs.add(Repair.NO_PREAMBLE, 0);
        repairs.add(Repair.NO_FILE_META, 0);
        boolean directory = beginsWithDirectory(in, 0, encoding);
        return Optional.of(new Part10(in, in, encoding.syntax(), encoding, 0, directory, repairs));
    }

    private static MalformedDicomException unsure(Defect defect, String what) {
        return new MalformedDicomException(
                defect,
                "found a dataset " + what + ", expected a file by PS3.10 section 7.1, or a dataset that can be read in"
                        + " exactly one of implicit, explicit little endian and explicit big endian");
    }

    /** The transfer syntax that the file meta information states, or that the dataset shows. */
    private static TransferSyntax stated(DicomInput in, long start, FileMetaReader meta, Repairs repairs)
            throws IOException, MalformedDicomException {
        String stated = meta.transferSyntax();
        if (stated != null) {
            return TransferSyntax.of(stated);
        }
        Encoding encoding = EncodingEvidence.of(in, start);
        if (encoding == null || !beginsInOrder(in, start, encoding)) {
            throw meta.isEmpty()
                    ? unsure(Defect.NO_FILE_META, "without file meta information")
                    : unsure(Defect.NO_TRANSFER_SYNTAX, "without transfer syntax (0002,0010)");
        }
        repairs.add(meta.isEmpty() ? Repair.NO_FILE_META : Repair.NO_TRANSFER_SYNTAX, Tag.TRANSFER_SYNTAX_UID);
        return encoding.syntax();
    }

    /** How the dataset is encoded: as its transfer syntax says, unless it surely is not. */
    private static Encoding encoding(DicomInput in, long start, TransferSyntax stated, Repairs repairs)
            throws IOException, MalformedDicomException {
        Encoding expected = Encoding.of(stated);
        if (EncodingEvidence.fits(in, start, expected)) {
            return expected;
        }
        Encoding found = EncodingEvidence.of(in, start);
        if (found == null || (stated.encapsulated() && found.bigEndian())) {
            return expected; // whatever is wrong will be found where it is
        }
        repairs.add(Repair.WRONG_TRANSFER_SYNTAX, Tag.TRANSFER_SYNTAX_UID);
        return found;
    }

    private static boolean hasPrefix(DicomInput in, long at) throws IOException {
        if (in.size() < at + PREFIX_BYTES) {
            return false;
        }
        in.seek(at);
        return in.i32() == MAGIC;
    }

    /** An element of group 0002 with a type, little endian. */
    private static boolean beginsWithMeta(DicomInput in) throws IOException {
        if (in.size() < 8) {
            return false;
        }
        in.seek(0);
        int tag = Encoding.EXPLICIT_LITTLE.tag(in);
        return Tag.group(tag) == Tag.META_GROUP && Dictionary.of(tag) != null && Vr.of(in.u8(), in.u8()) != null;
    }

    /** Only a dataset that begins at its beginning shows what it is. */
    private static boolean beginsInOrder(DicomInput in, long start, Encoding encoding) throws IOException {
        int group = firstGroup(in, start, encoding);
        return group == DIRECTORY_GROUP || group == FIRST_GROUP;
    }

    private static int firstGroup(DicomInput in, long start, Encoding encoding) throws IOException {
        in.seek(start);
        return encoding.u16(in);
    }

    private static boolean beginsWithDirectory(DicomInput in, long start, Encoding encoding) throws IOException {
        return start + 2 <= in.size() && firstGroup(in, start, encoding) == DIRECTORY_GROUP;
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
        boolean known = (group == Tag.META_GROUP || group == DIRECTORY_GROUP || group == FIRST_GROUP)
                && Dictionary.of(group << 16 | element) != null;
        boolean typed = Vr.of(in.u8(), in.u8()) != null;
        in.seek(4);
        long length = in.u32();
        boolean plausible = length < FIRST_PLAUSIBLE_LENGTH && (length & 1) == 0 && length <= in.size() - 8;
        return (known && (typed || plausible)) || (bigEndian && typed);
    }

    /** How the dataset is encoded, which is how it is to be written again so that pixels stay the same bytes. */
    public TransferSyntax transferSyntax() {
        return syntax;
    }

    /**
     * What places of elements refer to: the file, or, if its dataset is deflated, its head followed by what it inflates to.
     */
    public DicomInput input() {
        return in;
    }

    /** The file's own bytes, deflated or not: what is hashed and counted. Closed with this. */
    public DicomInput file() {
        return file;
    }

    /** Whether this is the directory of a medium (DICOMDIR, PS3.10 section 8.6), which holds no instance. */
    public boolean isMediaDirectory() {
        return directory;
    }

    /** What was repaired: in the head, and in the dataset as far as it was last gone through. */
    public List<Repaired> repairs() {
        List<Repaired> all = new ArrayList<>(ofHead.list());
        all.addAll(ofDataset.list());
        return all;
    }

    /** Where the dataset begins in the file. */
    public long datasetStart() {
        return datasetStart;
    }

    /** The dataset from its beginning. Only one is to be gone through at a time. */
    public Dataset dataset() {
        ofDataset.clear();
        in.complete(NOTHING);
        in.seek(datasetStart);
        return Dataset.ofFile(in, syntax, encoding, ofDataset);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
