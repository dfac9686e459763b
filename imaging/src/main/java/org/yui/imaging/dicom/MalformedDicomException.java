package org.yui.imaging.dicom;

/** A file that cannot be read surely. The message names tags, types, lengths and places, never a value. */
public final class MalformedDicomException extends Exception {

    private static final long serialVersionUID = 1;

    private final Defect defect;

    public MalformedDicomException(Defect defect, String message) {
        super(message);
        this.defect = defect;
    }

    public Defect defect() {
        return defect;
    }
}
