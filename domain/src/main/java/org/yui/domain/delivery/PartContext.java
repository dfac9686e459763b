package org.yui.domain.delivery;

import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Versioned;

/**
 * What a released part is bound to: the {@code info} of its HPKE encryption (RFC 9180, section 5.1) is the canonical JSON of
 * this.
 *
 * @param suite names the cipher suite: {@code HPKE-XWING-HKDF-SHA256-AES256GCM}
 */
public record PartContext(
        String suite,
        String channel,
        GrantId grant,
        Hash grantHash,
        OrderId order,
        StudyVersionId studyVersion,
        int epoch,
        Hash wrappingKeyHash,
        MspId custodian,
        int index)
        implements Versioned {}
