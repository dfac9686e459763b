package org.yui.cli.node;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.yui.cli.yaml.YamlProblems;
import org.yui.cli.yaml.YamlSection;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;

/** What each role cannot do without, told with the lines where it should be. */
final class RoleNeeds {

    private final YamlSection top;
    private final MspId member;
    private final Role role;
    private final YamlProblems problems;

    RoleNeeds(YamlSection top, MspId member, Role role, YamlProblems problems) {
        this.top = top;
        this.member = member;
        this.role = role;
        this.problems = problems;
    }

    void check(Optional<MspId> firstContent, Map<MspId, URI> custodians, Optional<MspId> partner, Serving serve) {
        switch (role) {
            case HOSPITAL -> {
                need("blocks", "custodians", "gateway", "partner");
                firstContent.ifPresent(this::ownFirst);
                custodians(custodians);
                partner.ifPresent(p -> partner(p, custodians));
            }
            case OPERATOR -> {
                if (serve.gateway() != null) {
                    need("blocks", "custodians");
                }
            }
            case BUYER -> need("gateway");
            case CURATOR, AUDITOR, ETHICS_COMMITTEE -> {}
        }
    }

    private void need(String... keys) {
        for (String key : keys) {
            if (!top.has(key)) {
                problems.add(
                        top.line("role"),
                        "found no " + key + ", expected it for the role " + NodeConfigurationReader.word(role));
            }
        }
    }

    private void ownFirst(MspId first) {
        if (!first.equals(member)) {
            problems.add(top.line("blocks"), "blocks: found another member's node first, expected the own");
        }
    }

    private void custodians(Map<MspId, URI> custodians) {
        if (!custodians.isEmpty() && !custodians.containsKey(member)) {
            problems.add(top.line("custodians"), "custodians: found no " + member + ", expected the own");
        }
    }

    private void partner(MspId partner, Map<MspId, URI> custodians) {
        if (partner.equals(member)) {
            problems.add(top.line("partner"), "partner: found the hospital itself, expected another");
        } else if (!custodians.containsKey(partner)) {
            problems.add(top.line("partner"), "partner: found a member without an address in custodians");
        }
    }
}
