package org.yui.domain.contribution;

import org.yui.domain.Code;
import org.yui.domain.Require;

/**
 * About how many studies of a kind a contribution has.
 *
 * @param kind for instance a DICOM modality: {@code CT}
 * @param about rounded up to the next ten, so that it tells no patient's study from the rest
 */
public record KindCount(Code kind, long about) {

    public KindCount {
        Require.that(about > 0 && about % 10 == 0, "about: found " + about + ", expected a positive multiple of ten");
    }

    /** Rounds a count up to the next ten. */
    public static KindCount of(Code kind, long count) {
        return new KindCount(kind, Math.multiplyExact(Math.ceilDiv(count, 10L), 10L));
    }
}
