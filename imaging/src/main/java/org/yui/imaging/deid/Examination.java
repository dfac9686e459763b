package org.yui.imaging.deid;

/** What a look at one file gave. */
public sealed interface Examination {

    /** An image that can be proved clean once its attributes are treated. */
    public record Accepted(Instance instance) implements Examination {}

    /** Nothing to de-identify: content that is not DICOM, or a directory of a DICOM medium, which holds no image. */
    public record NotAnInstance() implements Examination {}

    /** DICOM, or begun like it, but broken or not to be proved clean. */
    public record Refused(Refusal refusal) implements Examination {}
}
