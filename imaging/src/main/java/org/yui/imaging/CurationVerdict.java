package org.yui.imaging;

import java.util.List;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.imaging.profile.Kind;

/**
 * The recorded verdict on a study: of each series its figures, the held ones too.
 *
 * @param kind   of the series that pass
 * @param series in the order of their ordinals
 */
public record CurationVerdict(Kind kind, List<SeriesVerdict> series) implements Versioned {

    public CurationVerdict {
        series = List.copyOf(series);
    }

    public byte[] canonicalJson() {
        return Json.bytes(this);
    }
}
