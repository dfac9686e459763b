package org.yui.gateway.remote;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.LineAnswer;
import org.yui.gateway.custodian.ReleaseAnswer;
import org.yui.gateway.http.Endpoint;

/** Everything that is posted to a custodian. The same call again changes nothing and gets the same answer. */
final class CustodianPostings {

    /** An identifier and a few numbers. */
    private static final int SMALL = 4 << 10;

    private static final int SIGNED_WORD = 16 << 10;

    /** A hundred parts with their proofs take less. */
    private static final int PARTS = 1 << 20;

    /** Ten thousand lines with their proofs take less than 16 MiB. */
    private static final int LINES = 32 << 20;

    private CustodianPostings() {}

    static List<Endpoint> of(Custodian custodian, Callers callers) {
        return List.of(
                new Posting<>("/v1/deposits", PARTS, Signed.class, callers::requireHospital, deposit -> {
                    custodian.deposit(deposit);
                    return Optional.empty();
                }),
                new Posting<>(
                        "/v1/acknowledgements",
                        SMALL,
                        AcknowledgementRequest.class,
                        callers::requireHospital,
                        r -> Optional.of(custodian.acknowledge(r.contribution(), r.epoch()))),
                new Posting<>(
                        "/v1/releases",
                        LINES,
                        Signed.class,
                        callers::requireGateway,
                        request -> Optional.of(release(custodian, request))),
                new Posting<>(
                        "/v1/recalls",
                        SMALL,
                        RecallRequest.class,
                        callers::requireHospital,
                        r -> Optional.of(custodian.recall(r.recall(), r.first(), r.count()))),
                new Posting<>("/v1/retirements", SMALL, RetirementRequest.class, callers::requireHospital, r -> {
                    custodian.retire(r.contribution());
                    return Optional.empty();
                }),
                new Posting<>("/v1/withdrawals", SIGNED_WORD, Signed.class, Posting.Caller.ANY, word -> {
                    custodian.withdraw(word);
                    return Optional.empty();
                }));
    }

    private static ReleaseWords release(Custodian custodian, Signed request) throws RefusalException, IOException {
        return switch (custodian.answer(request)) {
            case ReleaseAnswer.Answered(List<LineAnswer> lines) -> ReleaseWords.of(lines);
            case ReleaseAnswer.Declined(Refusal refusal, String message) ->
                throw new RefusalException(refusal, message);
        };
    }
}
