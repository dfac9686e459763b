package org.yui.imaging.deid;

/** What a look at one file gave. */
public sealed interface Examination {

    /**
     * An instance that can be proved clean once its attributes are treated.
     *
     * @param harvest what it calls by its name; the files of one patient are searched for all that is in any of them
     */
    record Accepted(Instance instance, Harvest harvest) implements Examination {

        /** Puts what the instance calls by its name to what is known of its patient. */
        public void gatherInto(PatientIdentities identities) {
            identities.add(harvest);
        }
    }

    /** Nothing to de-identify: content that is not DICOM, or a directory of a DICOM medium, which holds no image. */
    public record NotAnInstance() implements Examination {}

    /** DICOM, or begun like it, but broken or not to be proved clean. */
    public record Refused(Refusal refusal) implements Examination {}
}
