package org.yui.cli.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.cli.node.Participant;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;

/** Members state who they are, founding hospitals approve exactly that, and whoever comes first admits them. */
public final class Admission {

    private final Participant self;

    public Admission(Participant self) {
        this.self = self;
    }

    /**
     * What this member says of itself: the statement that stands, if it still says it, and the next epoch's if not.
     *
     * @param name the organisation's, never a person's
     */
    public Member ownStatement(String name) throws LedgerException {
        return ownStatement(
                name, self.facts().member(self.msp()).map(Member::certified).orElse(List.of()));
    }

    /** As {@link #ownStatement(String)}, with these certifications instead of those that stand. */
    public Member ownStatement(String name, List<Certification> certifications) throws LedgerException {
        Optional<Member> before = self.facts().member(self.msp());
        Member next = statement(before.map(m -> m.epoch() + 1).orElse(1), name, certifications);
        return before.filter(b -> statement(b.epoch(), name, certifications).equals(b))
                .orElse(next);
    }

    private Member statement(int epoch, String name, List<Certification> certifications) {
        Base64Bytes depositKey =
                self.role() == Role.HOSPITAL ? self.keys().wrapping().publicKey() : null;
        return new Member(
                self.msp(),
                epoch,
                name,
                List.of(self.role()),
                self.keys().uses(),
                depositKey,
                certifications.isEmpty() ? null : certifications);
    }

    /** A founding hospital approves these statements, all in one transaction; those that it approved before are left out. */
    public void approve(List<Member> members) throws LedgerException {
        List<Hash> missing = new ArrayList<>();
        for (Member member : members) {
            Hash hash = hash(member);
            if (self.ledger().fact(Approval.key(hash, self.msp())).isEmpty()) {
                missing.add(hash);
            }
        }
        if (!missing.isEmpty()) {
            self.statements()
                    .bringAbout(
                            "approvals:approve",
                            Json.write(new Approvals(missing)),
                            Approval.key(missing.getFirst(), self.msp()));
        }
    }

    /** Makes an approved statement stand. */
    public void admit(Member member) throws LedgerException {
        self.statements().state("members:admit", member);
    }

    private static Hash hash(Member member) {
        return Hash.of(Json.bytes(member));
    }
}
