package org.yui.imaging.verify;

/**
 * Something in an output that should not be there.
 *
 * @param file     which file, from 1 in the order of names; 0 where evidence has no file
 * @param instance its SOP Instance UID where that is of this program's form, otherwise empty: it could be a real one
 * @param path     tags from the outermost sequence to the element; empty for the file as a whole
 * @param rule     what is wrong
 */
public record VerifyFinding(int file, String instance, String path, VerifyRule rule) {

    /** For people; names of files are not repeated, for they may name a person. */
    public String sentence() {
        String place = file == 0 ? "evidence" : "file " + file;
        return place + (instance.isEmpty() ? "" : " " + instance) + (path.isEmpty() ? "" : " " + path) + ": "
                + rule.sentence();
    }
}
