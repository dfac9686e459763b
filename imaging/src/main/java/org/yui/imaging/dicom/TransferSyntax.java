package org.yui.imaging.dicom;

import java.util.Set;

/**
 * How a dataset is encoded (PS3.5 section 10), as far as it is read here: implicit and explicit little endian, and every
 * encapsulated syntax of the standard, whose dataset is explicit little endian and whose pixel data are not looked into.
 *
 * @param uid          as in the file meta information
 * @param explicit     whether elements carry their type
 * @param encapsulated whether pixel data come in fragments
 */
public record TransferSyntax(String uid, boolean explicit, boolean encapsulated) {

    private static final String IMPLICIT_LITTLE = "1.2.840.10008.1.2";
    private static final String EXPLICIT_LITTLE = "1.2.840.10008.1.2.1";

    /** Their content is elsewhere, deflated, or of the other byte order. */
    private static final Set<String> REFUSED = Set.of(
            "1.2.840.10008.1.2.1.99",
            "1.2.840.10008.1.2.2",
            "1.2.840.10008.1.2.4.94",
            "1.2.840.10008.1.2.4.95",
            "1.2.840.10008.1.2.4.204",
            "1.2.840.10008.1.2.4.205");

    static TransferSyntax of(String uid) throws MalformedDicomException {
        if (uid.equals(IMPLICIT_LITTLE)) {
            return new TransferSyntax(uid, false, false);
        }
        if (uid.equals(EXPLICIT_LITTLE)) {
            return new TransferSyntax(uid, true, false);
        }
        boolean known = StandardUids.typeOf(uid).equals("Transfer Syntax");
        if (known && !REFUSED.contains(uid) && isEncapsulated(uid)) {
            return new TransferSyntax(uid, true, true);
        }
        // The name is the standard's own; an unknown identifier is not repeated, for it may be anything.
        throw new MalformedDicomException(
                Defect.UNSUPPORTED_TRANSFER_SYNTAX,
                "found transfer syntax " + (known ? StandardUids.nameOf(uid) : "that the standard does not know")
                        + ", expected implicit or explicit VR little endian, or an encapsulated one");
    }

    private static boolean isEncapsulated(String uid) {
        return uid.startsWith("1.2.840.10008.1.2.4.")
                || uid.equals("1.2.840.10008.1.2.5")
                || uid.equals("1.2.840.10008.1.2.8.1");
    }
}
