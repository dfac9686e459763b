package org.yui.imaging.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.DicomInput;
import org.yui.imaging.dicom.FileMeta;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Repaired;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.profile.AgeRule;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.PixelRule;
import org.yui.imaging.profile.SopClasses;

/** Checks one file from its first byte to its last. */
final class FileCheck {

    private static final int PREAMBLE_BYTES = 128;

    private final ConfidentialityTable table;
    private final Texts texts;
    private final @Nullable DeidentificationProfile profile;

    /** @param profile that the files are to be held against; if none, each is held against what it claims */
    FileCheck(ConfidentialityTable table, Texts texts, @Nullable DeidentificationProfile profile) {
        this.table = table;
        this.texts = texts;
        this.profile = profile;
    }

    /**
     * What a file says of itself.
     *
     * @param instance SOP Instance UID where it is of this program's form, otherwise empty
     * @param study    likewise
     * @param claim    its codes
     */
    record Said(String instance, String study, String claim) {

        static final Said NOTHING = new Said("", "", "none");
    }

    /**
     * Checks.
     *
     * @param ordinal of the file, for findings
     */
    Said check(int ordinal, Path path, Consumer<VerifyFinding> findings) throws IOException {
        try {
            Optional<Part10> opened = Part10.open(path);
            if (opened.isEmpty()) {
                findings.accept(new VerifyFinding(ordinal, "", "", VerifyRule.NOT_DICOM));
                return Said.NOTHING;
            }
            try (Part10 file = opened.get()) {
                return check(ordinal, file, findings);
            }
        } catch (MalformedDicomException e) {
            findings.accept(new VerifyFinding(ordinal, "", "", VerifyRule.UNREADABLE));
            return Said.NOTHING;
        }
    }

    private Said check(int ordinal, Part10 file, Consumer<VerifyFinding> findings)
            throws IOException, MalformedDicomException {
        StatementCheck statements = StatementCheck.read(file.dataset());
        String instance = own(statements.value(Tag.SOP_INSTANCE_UID));
        DatasetCheck.Sink sink = (at, rule) -> findings.accept(new VerifyFinding(ordinal, instance, at, rule));
        Claim claim = statements.claim();
        statements.check(claim, sink);
        against(claim, sink);
        sopClass(statements.value(Tag.SOP_CLASS_UID), sink);
        head(file, statements, sink);
        boolean anyAge = profile != null && profile.ages() == AgeRule.KEEP;
        new DatasetCheck(claim, table, texts, anyAge, sink).check(file.dataset(), ElementPlace.TOP);
        for (Repaired repaired : file.repairs()) {
            sink.find(repaired.tag() == 0 ? "" : Tag.text(repaired.tag()), VerifyRule.NOT_CANONICAL);
        }
        return new Said(instance, own(statements.value(Tag.STUDY_INSTANCE_UID)), claim.text());
    }

    private static String own(String uid) {
        return Forms.isOwnUid(uid) ? uid : "";
    }

    private void against(Claim claim, DatasetCheck.Sink sink) {
        if (profile != null && !profile.options().equals(claim.options())) {
            sink.find(Tag.text(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE), VerifyRule.OTHER_PROFILE);
        }
    }

    /** Without a profile nobody has said that classes which may hold words are let through; only what never is, is found. */
    private void sopClass(String sopClass, DatasetCheck.Sink sink) {
        boolean held = switch (SopClasses.pixels(sopClass)) {
            case DOCUMENT, OPAQUE, NOT_OF_A_PATIENT, UNKNOWN -> true;
            default -> profile != null && profile.rule(SopClasses.pixels(sopClass)) == PixelRule.HOLD;
        };
        if (held) {
            sink.find(Tag.text(Tag.SOP_CLASS_UID), VerifyRule.SOP_CLASS);
        }
    }

    /** The head of a file is its preamble and six elements that follow from the dataset: any other byte is a finding. */
    private static void head(Part10 file, StatementCheck statements, DatasetCheck.Sink sink) throws IOException {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        new FileMeta(
                        statements.value(Tag.SOP_CLASS_UID),
                        statements.value(Tag.SOP_INSTANCE_UID),
                        file.transferSyntax().uid())
                .write(own);
        byte[] expected = own.toByteArray();
        byte[] found = head(file.file(), expected.length);
        int preamble = Math.min(PREAMBLE_BYTES, found.length);
        if (!Forms.isZero(Arrays.copyOf(found, preamble))) {
            sink.find("", VerifyRule.PREAMBLE);
        }
        boolean same = found.length == expected.length
                && Arrays.equals(found, preamble, found.length, expected, preamble, expected.length);
        if (!same) {
            sink.find("", VerifyRule.FILE_META);
        }
    }

    private static byte[] head(DicomInput in, int length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(length, in.size()));
        in.copy(0, head.capacity(), head::put);
        return head.array();
    }
}
