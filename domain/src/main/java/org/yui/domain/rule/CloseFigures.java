package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.EXPONENT_DIFFERS;
import static org.yui.domain.rule.Refusal.OPENING_DIFFERS;
import static org.yui.domain.rule.Refusal.SUMS_DIFFER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.money.Entitlements;
import org.yui.domain.money.MinorUnit;
import org.yui.domain.period.Close;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;

/** What can be checked of a close from its own figures, the close before, and the schemes. */
public final class CloseFigures {

    private CloseFigures() {}

    /** Every scheme of the close before is carried on from where it ended, and new ones begin at nothing. */
    static Ruling goOn(Close close, Optional<Close> before) {
        Map<Hash, SchemeClose> ended = before.map(Close::schemes).orElse(List.of()).stream()
                .collect(Collectors.toMap(SchemeClose::scheme, Function.identity()));
        boolean carriedOn = true;
        for (SchemeClose now : close.schemes()) {
            SchemeClose earlier = ended.remove(now.scheme());
            MinorUnits expected = earlier == null ? MinorUnits.ZERO : earlier.closingRevenue();
            carriedOn &= now.openingRevenue().equals(expected);
        }
        MinorUnits feesBefore = before.map(Close::fees).orElse(MinorUnits.ZERO);
        return Ruling.unless(
                carriedOn && ended.isEmpty() && close.fees().compareTo(feesBefore) >= 0,
                OPENING_DIFFERS,
                "found schemes that do not open where the close before ended, expected all of them to");
    }

    /** Fees are what the schemes took in and what is prepaid; counted in the currency's own minor unit. */
    static Ruling addUp(Close close) {
        return Ruling.first(
                Ruling.unless(
                        close.exponent() == MinorUnit.exponent(close.currency()),
                        EXPONENT_DIFFERS,
                        "found exponent " + close.exponent() + " for " + close.currency() + ", expected that of ISO"
                                + " 4217"),
                Ruling.unless(
                        feesAddUp(close),
                        SUMS_DIFFER,
                        "found fees that are not the closing revenues and the unused prepayments together"));
    }

    private static boolean feesAddUp(Close close) {
        try {
            MinorUnits sum = close.unusedPrepayments();
            for (SchemeClose scheme : close.schemes()) {
                sum = sum.plus(scheme.closingRevenue());
            }
            return sum.equals(close.fees());
        } catch (ArithmeticException _) {
            return false; // a sum beyond a long is not the fees, which are within
        }
    }

    /** A scheme's entitlements are those of its document, opening and closing, and the dust is the rest. */
    public static Ruling share(SchemeClose found, ShareScheme scheme) {
        List<Entitlement> expected = new ArrayList<>();
        for (Share share : scheme.shares()) {
            expected.add(new Entitlement(
                    share.beneficiary(),
                    Entitlements.of(found.openingRevenue(), share),
                    Entitlements.of(found.closingRevenue(), share)));
        }
        return Ruling.unless(
                found.entitlements().equals(expected)
                        && found.dust().equals(Entitlements.dust(found.closingRevenue(), scheme)),
                SUMS_DIFFER,
                "found entitlements or dust of scheme " + found.scheme() + " that do not follow from its revenue");
    }
}
