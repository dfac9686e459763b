package org.yui.vault;

import org.yui.domain.Hash;

/** What a part of a shared file's key is bound to: the HPKE {@code info}. */
record SharedSealContext(String suite, Hash recipient, int index, int threshold, int parts) {}
