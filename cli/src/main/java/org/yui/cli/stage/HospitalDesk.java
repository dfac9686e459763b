package org.yui.cli.stage;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.OpenThings;
import org.yui.cli.node.Participant;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.evidence.EvidenceExport;
import org.yui.gateway.hospital.CustodyChoice;
import org.yui.gateway.hospital.HospitalSetting;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.hospital.Publishing;
import org.yui.gateway.hospital.Redealt;
import org.yui.gateway.pin.PinPartner;
import org.yui.gateway.pin.PinRequest;
import org.yui.imaging.CollectionReport;
import org.yui.ipfs.FileBlocks;
import org.yui.ipfs.kubo.KuboBlocks;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.KuboPush;

/**
 * A hospital's desk at its own node: what it seals lies in a folder until it is planned and in the content node, so that a kill in
 * between leaves nothing behind for good.
 */
public final class HospitalDesk implements Closeable {

    private final Participant hospital;
    private final MemberNode node;
    private final FileBlocks sealed;
    private final KuboClient content;
    private final Publishing publishing;
    private final OpenThings open;

    private HospitalDesk(
            Participant hospital,
            MemberNode node,
            FileBlocks sealed,
            KuboClient content,
            Publishing publishing,
            OpenThings open) {
        this.hospital = hospital;
        this.node = node;
        this.sealed = sealed;
        this.content = content;
        this.publishing = publishing;
        this.open = open;
    }

    /** Opens the hospital's own records; one desk at a time. */
    public static HospitalDesk open(MemberNode node, Terminal terminal) throws IOException {
        Participant hospital = node.participant(terminal);
        OpenThings open = new OpenThings();
        try {
            FileBlocks sealed = open.add(FileBlocks.open(hospital.folder().resolve("sealed")));
            KuboClient content = open.add(node.ownContentNode());
            KuboBlocks blocks =
                    open.add(KuboBlocks.open(content, hospital.folder().resolve("arriving")));
            Publishing publishing = open.add(Publishing.open(
                    new HospitalSetting(
                            hospital.channel(),
                            hospital.msp(),
                            hospital.keys().signing(KeyPurpose.CUSTODIAN),
                            hospital.keys().wrapping(),
                            hospital.ledger(),
                            blocks,
                            node::custodian,
                            hospital.random()),
                    hospital.folder().resolve("publishing")));
            return new HospitalDesk(hospital, node, sealed, content, publishing, open);
        } catch (IOException | RuntimeException e) {
            open.closeAfter(e);
            throw e;
        }
    }

    /** Contributes, has the partner hospital keep the content too, and hands the gateway the opened leaves. */
    public PublicationPlan contribute(String name, Giving giving, List<CollectionReport> reports, CustodyChoice custody)
            throws IOException, LedgerException, RefusalException {
        PublicationPlan plan =
                new Contributing(hospital, publishing, sealed, placing()).run(name, giving, reports, custody);
        pinAtPartner(plan);
        node.gateway().putOpenings(plan.forOthers());
        clearAway();
        return plan;
    }

    private Placing placing() {
        KuboPush push = new KuboPush(content);
        return new Placing() {
            @Override
            public void place(Cid root, long bytes) throws IOException {
                hospital.terminal().progress("push", 0, bytes);
                push.push(sealed, root);
            }

            @Override
            public void takeAway(Cid root) throws IOException {
                content.unpin(root);
            }
        };
    }

    private void pinAtPartner(PublicationPlan plan) throws IOException, RefusalException {
        PinPartner partner = node.partner();
        List<PinRequest> requests = PinRequest.of(plan.forOthers());
        for (int i = 0; i < requests.size(); i++) {
            hospital.terminal().progress("pin at partner", i, requests.size());
            partner.pin(requests.get(i));
        }
    }

    /** What is planned lies in the content nodes by now; the rest was sealed for a plan that a kill prevented. */
    private void clearAway() throws IOException {
        Set<Cid> planned = new HashSet<>();
        publishing
                .published()
                .forEach(p -> p.openings().forEach(o -> planned.add(o.leaf().cid())));
        for (Cid root : sealed.roots()) {
            if (!planned.contains(root)) {
                placing().takeAway(root);
            }
            sealed.remove(root);
        }
    }

    /** @param index the study's leaf index; null for the whole contribution */
    public Withdrawal withdraw(ContributionId contribution, @Nullable Long index, Code reason)
            throws IOException, RefusalException {
        return publishing.withdraw(contribution, index, reason);
    }

    /** All that was given under a policy. */
    public ConsentWithdrawal withdraw(Hash policy, Code reason) throws IOException, RefusalException {
        return publishing.withdraw(policy, reason);
    }

    /** All that was given under any policy with this reference. */
    public ConsentWithdrawal withdraw(ConsentReference consent, Code reason) throws IOException, RefusalException {
        return publishing.withdraw(consent, reason);
    }

    /** All that the hospital gave. */
    public HospitalWithdrawal withdrawAll(Code reason) throws IOException, RefusalException {
        return publishing.withdrawAll(reason);
    }

    /** Deals the keys of a contribution anew; see {@link Publishing#redeal}. */
    public Redealt redeal(ContributionId contribution, CustodyChoice choice, boolean anew)
            throws IOException, RefusalException {
        return publishing.redeal(contribution, choice, anew);
    }

    /** The ids of everything contributed. */
    public List<ContributionId> contributions() throws IOException {
        return publishing.published().stream().map(p -> p.contribution().id()).toList();
    }

    /** The hospital's part of the evidence. */
    public void evidence(EvidenceExport export) throws IOException, LedgerException {
        export.hospital(publishing, hospital.facts());
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
