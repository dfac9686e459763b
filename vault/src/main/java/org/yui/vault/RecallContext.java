package org.yui.vault;

import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Versioned;

/**
 * What a part given back to the owner is bound to: the {@code info} of its HPKE encryption (RFC 9180, section 5.1) is the canonical
 * JSON of this.
 *
 * @param suite {@link WrappingKey#SUITE}
 * @param custodian who gives it back
 * @param recall SHA-256 of the signed recall's body
 */
public record RecallContext(
        String suite, String channel, StudyVersionId studyVersion, MspId custodian, int epoch, int index, Hash recall)
        implements Versioned {}
