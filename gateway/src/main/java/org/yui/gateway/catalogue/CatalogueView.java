package org.yui.gateway.catalogue;

import java.util.List;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * The whole catalogue.
 *
 * @param height how many blocks it was read from
 * @param datasets in the order in which they were published
 */
public record CatalogueView(long height, List<CatalogueEntry> datasets) implements Versioned {

    public CatalogueView {
        Require.atLeast(0, height, "height");
        datasets = List.copyOf(datasets);
    }
}
