package org.yui.vault;

import org.yui.domain.MspId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Versioned;

/**
 * What a deposited part is bound to: the {@code info} of its HPKE encryption (RFC 9180, section 5.1) is the canonical JSON of
 * this.
 *
 * @param suite {@link WrappingKey#SUITE}
 * @param k how many of the custodians' parts are needed
 * @param n how many custodians there are
 */
public record DepositContext(
        String suite, String channel, StudyVersionId studyVersion, MspId custodian, int epoch, int index, int k, int n)
        implements Versioned {}
