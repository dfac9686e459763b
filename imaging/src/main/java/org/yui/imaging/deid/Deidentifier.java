package org.yui.imaging.deid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.FileMeta;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.Profile;

/**
 * Writes accepted instances de-identified. The same input under the same secret gives the same bytes. Whatever a file claims
 * of its de-identification, it is treated like any other.
 */
public final class Deidentifier {

    private final HospitalSecret secret;
    private final UidMap uids;

    public Deidentifier(HospitalSecret secret) {
        this.secret = secret;
        this.uids = new UidMap(secret);
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
        private Tally tally = new Tally();
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
                    new Statements(patient.pseudonym()),
                    file.input(),
                    elements,
                    pixels);
            rewriter.rewrite(file.dataset());
            elements.finish();
            output = out.finish();
            outputBytes = out.bytes();
            tally = rewriter.tally();
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
            return new InstanceEvidence(
                    InstanceEvidence.PROFILE,
                    ConfidentialityTable.shipped().edition(),
                    InstanceEvidence.MethodCode.DONE,
                    InstanceEvidence.NOT_DONE,
                    instance.kind(),
                    file.transferSyntax().uid(),
                    instance.sopUid(),
                    instance.bytes(),
                    outputBytes,
                    instance.inputHash(),
                    output,
                    pixelHash,
                    patient.keyedBy(),
                    DateShift.RANGE,
                    tally.rules(),
                    tally.attributes());
        }
    }
}
