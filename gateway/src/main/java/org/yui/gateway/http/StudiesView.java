package org.yui.gateway.http;

import java.util.List;
import org.yui.domain.json.Versioned;
import org.yui.gateway.delivery.ProvenStudy;

/** The studies that a live grant's buyer may order. */
public record StudiesView(List<ProvenStudy> studies) implements Versioned {

    public StudiesView {
        studies = List.copyOf(studies);
    }
}
