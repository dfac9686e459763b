package org.yui.gateway.custodian;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.PartContext;
import org.yui.domain.delivery.Release;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.vault.WrappingKey;

/**
 * Seals a study's parts to the buyer and signs the release. A study that was released to the grant before gets the release it
 * got then.
 */
final class Releaser {

    private final CustodianSetting setting;
    private final DepositBook deposits;
    private final ReleaseBook book;

    Releaser(CustodianSetting setting, DepositBook deposits, ReleaseBook book) {
        this.setting = setting;
        this.deposits = deposits;
        this.book = book;
    }

    /** Durable when it returns. */
    ReleasedLine release(CheckedRequest checked, OrderLine line) throws RefusalException, IOException {
        OrderedStudy study = line.study();
        Optional<ReleasedLine> before = book.find(checked.grant().id(), study.contribution(), study.index());
        if (before.isPresent()) {
            return before.get();
        }
        StudyDeposit deposit = deposit(checked, study);
        List<SealedPart> parts = new ArrayList<>();
        List<PartProof> proofs = new ArrayList<>();
        for (DepositedPart part : deposit.parts()) {
            int index = part.deposit().index();
            PartContext context = context(checked, line, deposit.epoch(), index);
            parts.add(part.deposit()
                    .open(setting.depositKey())
                    .release(context, checked.request().wrappingKey(), setting.random()));
            proofs.add(new PartProof(index, part.proof()));
        }
        Release release = statement(checked, line, deposit, parts);
        Signed signed = setting.key().sign(setting.hospital(), KeyPurpose.CUSTODIAN, release);
        ReleasedLine answer = new ReleasedLine(signed, proofs);
        book.put(answer, release);
        return answer;
    }

    private StudyDeposit deposit(CheckedRequest checked, OrderedStudy study) throws RefusalException, IOException {
        StudyDeposit deposit = deposits.find(
                        study.contribution(), checked.custody().epoch(), study.index())
                .map(s -> s.read(StudyDeposit.class))
                .orElseThrow(() -> new RefusalException(
                        Refusal.NOT_DEPOSITED,
                        "found no parts of study " + study.index() + " of contribution " + study.contribution()
                                + ", expected them deposited"));
        if (!deposit.opening().leaf().studyVersion().equals(study.studyVersion())) {
            throw new RefusalException(
                    Refusal.STUDY_NOT_GRANTED,
                    "found another study version ordered, expected that of the leaf at this index");
        }
        return deposit;
    }

    private PartContext context(CheckedRequest checked, OrderLine line, int epoch, int index) {
        return new PartContext(
                WrappingKey.SUITE,
                setting.channel(),
                checked.grant().id(),
                checked.grant().hash(),
                line.order(),
                line.study().studyVersion(),
                epoch,
                checked.grant().wrappingKeyHash(),
                setting.hospital(),
                index);
    }

    private Release statement(CheckedRequest checked, OrderLine line, StudyDeposit deposit, List<SealedPart> parts) {
        return new Release(
                setting.channel(),
                setting.hospital(),
                checked.grant().id(),
                checked.grant().hash(),
                line.slice(),
                checked.row().first(),
                line.line(),
                line.order(),
                line.orderHash(),
                line.study(),
                deposit.epoch(),
                checked.grant().wrappingKeyHash(),
                parts,
                deposit.opening().leaf().instances(),
                deposit.opening().leaf().sealedSize(),
                setting.clock().instant());
    }
}
