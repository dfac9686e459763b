package org.yui.domain.contribution;

import org.yui.domain.ContributionId;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code CUSTODYACK}: a custodian has every part that is its own, and each is the one committed to.
 *
 * @param custody SHA-256 of the canonical JSON of the {@link Custody}
 */
public record CustodyAcknowledgement(ContributionId contribution, int epoch, MspId custodian, Hash custody)
        implements Fact {

    public CustodyAcknowledgement {
        Require.atLeast(1, epoch, "epoch");
    }

    @Override
    public String key() {
        return key(contribution, epoch, custodian);
    }

    public static String key(ContributionId contribution, int epoch, MspId custodian) {
        return "CUSTODYACK/" + contribution + "/" + epoch + "/" + custodian;
    }
}
