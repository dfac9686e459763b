package org.yui.gateway.projection;

import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.Approval;
import org.yui.domain.member.KeyUse;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.payment.Lease;

/** Rows of members, requests, grants and what is ordered and released under them. */
final class AccessRows {

    private AccessRows() {}

    static void member(Handle handle, long block, Member member) {
        Row.of("member")
                .key("msp", member.msp())
                .key("epoch", member.epoch())
                .set("name", member.name())
                .set("roles", member.roles().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .write(handle);
        for (KeyUse use : member.keys()) {
            Row.of("member_key")
                    .key("msp", member.msp())
                    .key("epoch", member.epoch())
                    .key("purpose", use.purpose())
                    .set("public_key", use.key().text())
                    .write(handle);
        }
    }

    static void revocation(Handle handle, long block, Revocation revocation) {
        Row.of("revocation")
                .key("msp", revocation.member())
                .key("certificate", revocation.certificate())
                .set("block", block)
                .write(handle);
    }

    static void approval(Handle handle, long block, Approval approval) {
        Row.of("approval")
                .key("subject", approval.subject())
                .key("member", approval.by())
                .set("block", block)
                .write(handle);
    }

    static void request(Handle handle, long block, AccessRequest request) {
        Row.of("access_request")
                .key("id", request.id())
                .set("buyer", request.buyer())
                .set("dataset", request.dataset())
                .set("version", request.version())
                .set("purpose", request.purpose())
                .set("region", request.region())
                .set("quota", request.quota())
                .set("block", block)
                .write(handle);
    }

    static void decision(Handle handle, long block, Decision decision) {
        Row.of("decision")
                .key("request", decision.request())
                .key("hospital", decision.hospital())
                .set("approved", decision.approved())
                .set("reason", decision.reason())
                .set("block", block)
                .write(handle);
    }

    static void grant(Handle handle, long block, Grant grant) {
        Row.of("access_grant")
                .key("id", grant.id())
                .set("outcome", grant.outcome())
                .set("hash", grant.hash())
                .set("buyer", grant.buyer())
                .set("dataset", grant.dataset())
                .set("version", grant.version())
                .set("dataset_hash", grant.datasetHash())
                .set("purpose", grant.purpose())
                .set("region", grant.region())
                .set("currency", grant.currency())
                .set("access_fee", grant.accessFee().units())
                .set("quota", grant.quota())
                .set("slice_lines", grant.sliceLines())
                .set("begins", Nanos.of(grant.from()))
                .set("ends", Nanos.of(grant.until()))
                .set("block", block)
                .write(handle);
    }

    static void lease(Handle handle, long block, Lease lease) {
        Row.of("lease")
                .key("grant_id", lease.grant())
                .key("slice", lease.slice())
                .set("gateway", lease.gateway())
                .set("first_line", lease.firstLine())
                .set("line_count", lease.lines())
                .set("block", block)
                .write(handle);
    }

    static void orders(Handle handle, long block, OrdersRow row) {
        Row.of("orders_row")
                .key("grant_id", row.grant())
                .key("slice", row.slice())
                .key("first_line", row.first())
                .set("end_line", Math.addExact(row.first(), row.count()))
                .set("contribution", row.contribution())
                .set("gateway", row.gateway())
                .set("block", block)
                .write(handle);
    }

    static void releases(Handle handle, long block, ReleasesRow row) {
        Row.of("releases_row")
                .key("custodian", row.custodian())
                .key("grant_id", row.grant())
                .key("slice", row.slice())
                .key("first_line", row.first())
                .set("sequence", row.sequence())
                .set("answered", row.answered().count())
                .set("instances", row.instances())
                .set("sealed_bytes", row.sealedBytes())
                .set("block", block)
                .write(handle);
    }
}
