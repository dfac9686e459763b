package org.yui.audit.evidence;

import java.util.stream.Stream;
import org.yui.audit.fact.FactStore;
import org.yui.domain.MspId;
import org.yui.domain.member.Member;

/** A member as it stood at any time: what was signed with a key that was changed later still holds. */
final class Signers {

    private Signers() {}

    static Stream<Member> anyEpoch(FactStore facts, MspId member) {
        return Stream.iterate(1, e -> facts.has(Member.key(member, e)), e -> e + 1)
                .flatMap(e -> facts.get(Member.key(member, e), Member.class).stream());
    }
}
