package org.yui.domain.period;

import org.yui.domain.json.Versioned;
import org.yui.domain.member.Member;
import org.yui.domain.signing.Signed;

/**
 * What an auditor keeps elsewhere to prove the end of the log: a hospital's newest signed {@link Checkpoint}, and the hospital
 * itself as it stood, so that its key is not taken from the evidence under test.
 */
public record Anchor(Member hospital, Signed checkpoint) implements Versioned {}
