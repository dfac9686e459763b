package org.yui.gateway.catalogue;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.document.LegalForm;

/**
 * A legal form of contributions that a dataset is made of, and to whom it lets them go.
 *
 * @param only the members to whom alone, in rising order; empty where the form does not go by names
 */
public record GivenAs(LegalForm form, List<MspId> only) {

    public GivenAs {
        only = List.copyOf(only);
    }
}
