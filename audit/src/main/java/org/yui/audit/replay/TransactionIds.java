package org.yui.audit.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yui.audit.transaction.Code;
import org.yui.audit.transaction.Judgement;

/**
 * Finds duplicates: a transaction id that any earlier block has, valid or not, is taken; within the block the first valid one has it
 * (Fabric, {@code core/committer/txvalidator/v20/validator.go}).
 */
final class TransactionIds {

    private final Set<String> taken = new HashSet<>();

    /** The codes of a block's transactions before it is known what they read. */
    List<Code> codes(List<Judgement> judgements) {
        List<Code> codes = new ArrayList<>();
        Set<String> valid = new HashSet<>();
        for (Judgement each : judgements) {
            String id = String.valueOf(each.transactionId());
            boolean duplicate = each.code().isAfterDuplicateCheck()
                    && (taken.contains(id) || (each.code() == Code.VALID && !valid.add(id)));
            codes.add(duplicate ? Code.DUPLICATE_TXID : each.code());
        }
        for (Judgement each : judgements) {
            if (each.transactionId() != null) {
                taken.add(each.transactionId());
            }
        }
        return codes;
    }
}
