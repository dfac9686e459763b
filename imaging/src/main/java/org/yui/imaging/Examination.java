package org.yui.imaging;

/** What a look at one file gave. */
sealed interface Examination {

    /** An image that can be proved clean once its attributes are treated. */
    record Accepted(Instance instance) implements Examination {}

    /** Nothing to de-identify: content that is not DICOM, or a directory of a DICOM medium, which holds no image. */
    record NotAnInstance() implements Examination {}

    /** DICOM, or begun like it, but broken or not to be proved clean. */
    record Refused(Refusal refusal) implements Examination {}
}
