package org.yui.imaging;

import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.imaging.profile.Kind;

/**
 * What a catalogue may say of a study: coarse, and of the standard's or the makers' own words only.
 *
 * @param kind         of image
 * @param bodyPart     term of PS3.16 Annex L, or empty
 * @param manufacturer maker, or empty where it is none that is known
 * @param model        family of scanners, or empty
 * @param series       how many series
 * @param slices       instances of the largest series
 * @param rows         of the largest series
 * @param columns      of the largest series
 * @param pixelSpacing between rows of the largest series, micrometres, to the next 10; 0 where unknown
 * @param sliceSpacing median gap of the largest series, micrometres, to the next 10; 0 where unknown
 */
public record StudyFacets(
        Kind kind,
        String bodyPart,
        String manufacturer,
        String model,
        int series,
        int slices,
        int rows,
        int columns,
        long pixelSpacing,
        long sliceSpacing)
        implements Versioned {

    public byte[] canonicalJson() {
        return Json.bytes(this);
    }
}
