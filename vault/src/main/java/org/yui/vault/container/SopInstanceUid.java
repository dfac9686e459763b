package org.yui.vault.container;

import java.util.regex.Pattern;

/** The form of a DICOM UID (PS3.5, section 9.1). */
final class SopInstanceUid {

    private static final Pattern FORM = Pattern.compile("(?=.{1,64}$)(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))*");

    private SopInstanceUid() {}

    static boolean isWellFormed(String uid) {
        return FORM.matcher(uid).matches();
    }
}
