package org.yui.imaging.deid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.Hash;
import org.yui.domain.document.LegalForm;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.FileMeta;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.evidence.Edition;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.evidence.Method;
import org.yui.imaging.evidence.PixelStatement;
import org.yui.imaging.evidence.TouchTable;
import org.yui.imaging.profile.AgeRule;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.Profile;

/**
 * Writes accepted instances de-identified. The same input under the same secret gives the same bytes. Whatever a file claims
 * of its de-identification, it is treated like any other.
 */
public final class Deidentifier {

    private static final DeidentificationProfile PROFILE = new DeidentificationProfile(
            "basic",
            Set.of(ConfidentialityOption.RETAIN_MODIFIED_DATES),
            DateRule.SHIFT_PER_PATIENT,
            AgeRule.CAP_AT_90,
            LegalForm.APPI_PSEUDONYMISED);

    private final HospitalSecret secret;
    private final UidMap uids;
    private final EvidenceBook book;
    private final Method method = Method.of(
            FileMeta.IMPLEMENTATION_VERSION_NAME,
            PROFILE,
            DateShift.RANGE,
            List.of(new Edition(
                    "PS3.15 Table E.1-1", ConfidentialityTable.shipped().edition())));

    /** @param book gets what the evidence of the instances shares */
    public Deidentifier(HospitalSecret secret, EvidenceBook book) {
        this.secret = secret;
        this.uids = new UidMap(secret);
        this.book = book;
    }

    /**
     * Writes one instance into a batch.
     *
     * @throws MalformedDicomException if the file is no longer what it was when it was examined
     */
    public InstanceEvidence write(Instance instance, Path target, Batch batch)
            throws IOException, MalformedDicomException {
        Optional<Part10> opened = Part10.open(instance.file());
        if (opened.isEmpty()) {
            throw new ChangedFileException();
        }
        try (Part10 file = opened.get()) {
            Header header = Header.read(file);
            Writing writing = new Writing(instance, file, header);
            batch.write(target, writing::write);
            return writing.evidence();
        }
    }

    private final class Writing {

        private final Instance instance;
        private final Part10 file;
        private final Header header;
        private final Patient patient;
        private final PixelHash pixels = new PixelHash(secret.evidence().start());
        private TouchTable touches = new TouchTable(0, List.of());
        private Hash output = Hash.of();
        private Hash pixelHash = Hash.of();
        private long outputBytes;

        Writing(Instance instance, Part10 file, Header header) {
            this.instance = instance;
            this.file = file;
            this.header = header;
            this.patient = Patient.of(secret, header.text(Tag.PATIENT_ID), header.text(Tag.STUDY_INSTANCE_UID));
        }

        void write(OutputStream target) throws IOException, MalformedDicomException {
            HashedOutput out = new HashedOutput(target, secret.evidence().start());
            String syntax = file.transferSyntax().uid();
            new FileMeta(instance.kind().sopClass(), instance.sopUid(), syntax).write(out);
            DicomOutput elements = new DicomOutput(out, file.transferSyntax());
            Rewriter rewriter = new Rewriter(
                    new Profile(instance.kind()),
                    uids,
                    patient.dates(),
                    header.identifyingWords(),
                    new Statements(patient.pseudonym(), method.codes()),
                    file.input(),
                    elements,
                    pixels);
            rewriter.rewrite(file.dataset());
            elements.finish();
            output = out.finish();
            outputBytes = out.bytes();
            touches = rewriter.touches();
            pixelHash = pixels.finish();
            requireUnchanged();
        }

        private void requireUnchanged() throws ChangedFileException {
            boolean same = pixelHash.equals(instance.pixelHash())
                    && file.file().size() == instance.bytes()
                    && uids.map(header.text(Tag.SOP_INSTANCE_UID)).equals(instance.sopUid());
            if (!same) {
                throw new ChangedFileException();
            }
        }

        InstanceEvidence evidence() {
            InstanceEvidence evidence = new InstanceEvidence(
                    book.name(method),
                    book.name(touches),
                    instance.kind().sopClass(),
                    file.transferSyntax().uid(),
                    instance.sopUid(),
                    instance.bytes(),
                    outputBytes,
                    instance.inputHash(),
                    output,
                    pixelHash,
                    PixelStatement.BY_CONSTRUCTION,
                    patient.keyedBy(),
                    List.of());
            book.count(evidence);
            return evidence;
        }
    }
}
