package org.yui.imaging.verify;

import java.util.regex.Pattern;

/** The text of (0012,0063), which this program writes from the edition of the table and the name of the profile. */
final class MethodText {

    private static final Pattern OWN =
            Pattern.compile("PS3\\.15 Table E\\.1-1 20\\d\\d[a-z]\\\\YUI_[0-9.]+ profile [a-z][a-z0-9]*(-[a-z0-9]+)*"
                    + "\\\\dates (remove|keep|shift per patient|shift per contribution)");

    private MethodText() {}

    static boolean isOwn(String text) {
        return OWN.matcher(text).matches();
    }
}
