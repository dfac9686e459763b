package org.yui.gateway.hospital;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Custody;

/**
 * What came of dealing anew.
 *
 * @param custody the one that counts now
 * @param faults custodians whose parts of the epoch before could not be had or used, and why; the others' were enough
 * @param withOldParts holders that could not be told to destroy parts of earlier epochs; they do so when they start, or are told again
 */
public record Redealt(Custody custody, List<String> faults, List<MspId> withOldParts) {

    public Redealt {
        faults = List.copyOf(faults);
        withOldParts = List.copyOf(withOldParts);
    }
}
