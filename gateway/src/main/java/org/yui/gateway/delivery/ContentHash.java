package org.yui.gateway.delivery;

import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.json.Versioned;

/** SHA-256 of a sealed container from its first byte to its last, which its CID is not. */
record ContentHash(Cid cid, Hash sha256) implements Versioned {}
