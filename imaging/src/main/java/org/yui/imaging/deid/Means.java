package org.yui.imaging.deid;

import java.util.Set;
import org.yui.imaging.profile.Treatments;
import org.yui.imaging.text.TextCleaner;

/**
 * With what the values of one instance are treated.
 *
 * @param treatments by the profile and the IOD
 * @param words      of the patient's names and identifiers, in capitals
 * @param cleaner    knows what the patient's files call by its name
 */
record Means(Treatments treatments, UidMap uids, DateForm dates, AgeCap ages, Set<String> words, TextCleaner cleaner) {

    @Override
    public String toString() {
        return "Means";
    }
}
