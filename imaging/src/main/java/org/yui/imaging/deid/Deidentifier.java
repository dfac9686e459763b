package org.yui.imaging.deid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.FileMeta;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Repaired;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.evidence.Edition;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.evidence.Method;
import org.yui.imaging.evidence.PixelStatement;
import org.yui.imaging.evidence.RepairCount;
import org.yui.imaging.evidence.TouchTable;
import org.yui.imaging.profile.ConfidentialityTable;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.Treatments;

/**
 * Writes accepted instances de-identified. The same input with the same files of its patient, under the same secret and profile,
 * gives the same bytes. Whatever a file claims of its de-identification, it is treated like any other. Safe for use by many
 * threads.
 */
public final class Deidentifier {

    private final HospitalSecret secret;
    private final DeidentificationProfile profile;
    private final String contribution;
    private final UidMap uids;
    private final AgeCap ages;
    private final EvidenceBook book;
    private final Method method;
    private final Hash methodName;
    private final Map<String, Treatments> treatments = new ConcurrentHashMap<>();

    /**
     * A de-identifier.
     *
     * @param contribution what is being collected for: dates shift by it where the profile shifts per contribution
     * @param book         gets what the evidence of the instances shares
     */
    public Deidentifier(
            HospitalSecret secret, DeidentificationProfile profile, String contribution, EvidenceBook book) {
        this.secret = secret;
        this.profile = profile;
        this.contribution = contribution;
        this.uids = UidMap.of(secret, profile);
        this.ages = new AgeCap(profile.ages());
        this.book = book;
        this.method = Method.of(FileMeta.IMPLEMENTATION_VERSION_NAME, profile, DateShift.RANGE, Edition.shipped());
        this.methodName = book.name(method);
    }

    /**
     * Writes one instance into a batch.
     *
     * @param identities gathered from all files of its patient
     * @throws MalformedDicomException if the file is no longer what it was when it was examined
     */
    public InstanceEvidence write(Instance instance, PatientIdentities identities, Path target, Batch batch)
            throws IOException, MalformedDicomException {
        Optional<Part10> opened = Part10.open(instance.file());
        if (opened.isEmpty()) {
            throw new ChangedFileException(instance.file());
        }
        try (Part10 file = opened.get()) {
            Writing writing = new Writing(instance, identities, file);
            batch.write(target, writing::write);
            return writing.evidence();
        }
    }

    private Treatments treatments(String sopClass) {
        return treatments.computeIfAbsent(
                sopClass, uid -> new Treatments(profile, ConfidentialityTable.shipped(), uid));
    }

    private final class Writing {

        private final Instance instance;
        private final PatientIdentities identities;
        private final Part10 file;
        private final Patient patient;
        private TouchTable touches = new TouchTable(0, List.of());
        private Hash input = Hash.of();
        private Hash output = Hash.of();
        private @Nullable Hash pixelHash;
        private long outputBytes;

        Writing(Instance instance, PatientIdentities identities, Part10 file)
                throws IOException, MalformedDicomException {
            this.instance = instance;
            this.identities = identities;
            this.file = file;
            PatientKeys keys = PatientKeys.read(file.dataset());
            if (!uids.map(keys.sopInstance()).equals(instance.sopUid())
                    || file.file().size() != instance.bytes()) {
                throw new ChangedFileException(instance.file());
            }
            this.patient = Patient.of(secret, profile.dates(), contribution, keys.patientId(), keys.studyInstance());
        }

        void write(OutputStream target) throws IOException, MalformedDicomException {
            HashedOutput out = new HashedOutput(target, secret.evidence().start());
            String syntax = file.transferSyntax().uid();
            new FileMeta(instance.sopClass(), instance.sopUid(), syntax).write(out);
            DicomOutput elements = new DicomOutput(out, file.transferSyntax());
            Means means = new Means(
                    treatments(instance.sopClass()),
                    uids,
                    patient.dates(),
                    ages,
                    identities.words(),
                    identities.cleaner());
            Statements statements = new Statements(patient.pseudonym(), method);
            PixelCopy pixels = new PixelCopy(file, elements, out);
            Rewriter rewriter = new Rewriter(means, statements, file.input(), elements, pixels);
            rewriter.rewrite(file.dataset());
            elements.finish();
            output = out.finish();
            outputBytes = out.bytes();
            touches = rewriter.touches();
            pixelHash = instance.pixels() == PixelStatement.NONE
                    ? null
                    : PixelHash.keyed(secret.evidence(), pixels.digest());
            input = FileHash.of(secret.evidence(), file.file(), instance.bytes(), pixels.inInput());
            Hash before = instance.pixelHash();
            if (before != null && !before.equals(pixelHash)) {
                throw new ChangedFileException(instance.file());
            }
        }

        InstanceEvidence evidence() {
            InstanceEvidence evidence = new InstanceEvidence(
                    methodName,
                    book.name(touches),
                    instance.sopClass(),
                    file.transferSyntax().uid(),
                    instance.sopUid(),
                    instance.bytes(),
                    outputBytes,
                    input,
                    output,
                    pixelHash,
                    instance.pixels(),
                    patient.keyedBy(),
                    repairs());
            book.count(evidence);
            return evidence;
        }

        private List<RepairCount> repairs() {
            List<RepairCount> counts = new ArrayList<>();
            for (Repaired repaired : file.repairs()) {
                counts.add(new RepairCount(repaired.repair().code(), place(repaired.tag()), repaired.count()));
            }
            return counts;
        }

        /** Tags that the standard does not know are not told apart: even a tag could be a message. */
        private static String place(int tag) {
            if (Tag.isPrivate(tag)) {
                return "(private)";
            }
            return tag == 0 || Dictionary.of(tag) != null ? Tag.text(tag) : "(unknown)";
        }
    }
}
