package org.yui.imaging.dicom;

import java.util.List;
import java.util.Set;

/**
 * How a dataset is encoded (PS3.5 section 10): implicit, explicit little and big endian, deflated, and every encapsulated
 * syntax of the standard, whose dataset is explicit little endian and whose pixel data are not looked into.
 *
 * @param uid          as in the file meta information
 * @param explicit     whether elements carry their type
 * @param encapsulated whether pixel data come in fragments
 */
public record TransferSyntax(String uid, boolean explicit, boolean encapsulated) {

    static final TransferSyntax IMPLICIT_LITTLE = new TransferSyntax("1.2.840.10008.1.2", false, false);
    static final TransferSyntax EXPLICIT_LITTLE = new TransferSyntax("1.2.840.10008.1.2.1", true, false);
    static final TransferSyntax EXPLICIT_BIG = new TransferSyntax("1.2.840.10008.1.2.2", true, false);
    private static final TransferSyntax DEFLATED = new TransferSyntax("1.2.840.10008.1.2.1.99", true, false);

    private static final List<TransferSyntax> NATIVE =
            List.of(IMPLICIT_LITTLE, EXPLICIT_LITTLE, EXPLICIT_BIG, DEFLATED);

    /** Fragments under names outside {@link #ENCAPSULATED}: uncompressed, RLE, deflated frames. */
    private static final Set<String> ENCAPSULATED_TOO =
            Set.of("1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.8.1");

    private static final String ENCAPSULATED = "1.2.840.10008.1.2.4.";

    /** JPIP: their pixels are elsewhere. */
    private static final Set<String> ELSEWHERE = Set.of(
            "1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.204", "1.2.840.10008.1.2.4.205");

    static TransferSyntax of(String uid) throws MalformedDicomException {
        for (TransferSyntax syntax : NATIVE) {
            if (uid.equals(syntax.uid)) {
                return syntax;
            }
        }
        boolean known = StandardUids.typeOf(uid).equals("Transfer Syntax");
        boolean encapsulated = known && uid.startsWith(ENCAPSULATED) && !ELSEWHERE.contains(uid);
        if (encapsulated || ENCAPSULATED_TOO.contains(uid)) {
            return new TransferSyntax(uid, true, true);
        }
        // The name is the standard's own; an unknown identifier is not repeated, for it may be anything.
        throw new MalformedDicomException(
                Defect.UNSUPPORTED_TRANSFER_SYNTAX,
                "found transfer syntax " + (known ? StandardUids.nameOf(uid) : "that the standard does not know")
                        + ", expected implicit, explicit little or big endian, deflated, or an encapsulated one whose"
                        + " pixels are in the file");
    }

    /** Whether numbers lie with their highest byte first. */
    public boolean bigEndian() {
        return uid.equals(EXPLICIT_BIG.uid);
    }

    /** Whether the dataset as a whole is deflated. */
    public boolean deflated() {
        return uid.equals(DEFLATED.uid);
    }

    /** Whether the dataset lies in the file as it is, without fragments. */
    boolean isPlain() {
        return !encapsulated && !deflated();
    }
}
