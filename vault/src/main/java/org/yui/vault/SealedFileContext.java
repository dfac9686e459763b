package org.yui.vault;

import org.yui.domain.Hash;
import org.yui.domain.json.Versioned;

/** What a sealed file's key is bound to: the {@code info} of its HPKE encryption is the canonical JSON of this. */
public record SealedFileContext(String suite, Hash recipient, long length) implements Versioned {}
