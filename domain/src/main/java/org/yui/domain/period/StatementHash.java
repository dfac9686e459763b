package org.yui.domain.period;

import org.yui.domain.Hash;
import org.yui.domain.MspId;

/** SHA-256 of the canonical JSON of a member's statement. */
public record StatementHash(MspId member, Hash statement) {}
