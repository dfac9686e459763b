package org.yui.chaincode;

import org.hyperledger.fabric.shim.ChaincodeException;
import org.yui.domain.rule.Refusal;
import org.yui.domain.rule.Ruling;

/** Refusals as the shim passes them to the client: only a {@code ChaincodeException}'s message gets there. */
final class Refusals {

    private Refusals() {}

    /** Goes on only if the rule allows it. */
    static void obey(Ruling ruling) {
        switch (ruling) {
            case Ruling.Allowed() -> {}
            case Ruling.Refused(Refusal code, String sentence) -> throw refused(code, sentence);
        }
    }

    static ChaincodeException refused(Refusal code, String sentence) {
        return new ChaincodeException(code.name() + ": " + sentence, code.name());
    }
}
