package org.yui.cli.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;

/** The first stage: the hospitals approve the members, each member is admitted, the committee approves each hospital's giving. */
final class Founding {

    private static final Duration ETHICS_RUNS = Duration.ofDays(3 * 365);

    private final Setting setting;

    Founding(Setting setting) {
        this.setting = setting;
    }

    void run() throws IOException, LedgerException {
        List<Member> members = setting.cast().all().stream().map(this::member).toList();
        List<Hash> hashes = members.stream().map(m -> Hash.of(Json.bytes(m))).toList();
        for (MspId hospital : setting.cast().hospitals()) {
            setting.writer(hospital)
                    .state(
                            "approvals:approve",
                            Json.write(new Approvals(hashes)),
                            Approval.key(hashes.getFirst(), hospital));
        }
        List<MspId> hospitals = setting.cast().hospitals();
        for (Member member : members) {
            setting.writer(hospitals.getFirst()).state("members:admit", member);
        }
        for (int i = 0; i < hospitals.size(); i++) {
            setting.writer(Cast.ETHICS_COMMITTEE).state("ethics:state", ethics(hospitals.get(i), i));
        }
    }

    private Member member(Cast.Part part) {
        MemberKeys keys = setting.keys(part.msp());
        return new Member(
                part.msp(),
                1,
                part.name(),
                List.of(part.role()),
                keys.uses(),
                part.isHospital() ? keys.wrapping().publicKey() : null);
    }

    private EthicsApproval ethics(MspId hospital, int number) {
        Plan plan = setting.plan();
        return new EthicsApproval(
                plan.ethics().get(number),
                Cast.ETHICS_COMMITTEE,
                hospital,
                plan.began().minus(Duration.ofDays(1)),
                plan.began().plus(ETHICS_RUNS));
    }
}
