package org.yui.royalty;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;

/** The same money kept independently: in big integers, line by line, by nothing but the definitions. */
final class GhostLedger {

    private final Map<Currency, BigInteger> fees = new HashMap<>();
    private final Map<Currency, BigInteger> prepaid = new HashMap<>();
    private final Map<Currency, Map<Hash, BigInteger>> revenues = new HashMap<>();

    void receiveAccess(Grant grant, long amount) {
        add(fees, grant.currency(), BigInteger.valueOf(amount));
        earn(grant.currency(), grant.accessScheme(), BigInteger.valueOf(amount));
    }

    void receiveUse(Grant grant, long amount) {
        add(fees, grant.currency(), BigInteger.valueOf(amount));
        add(prepaid, grant.currency(), BigInteger.valueOf(amount));
    }

    /** @param line the line's number in the whole grant */
    void use(Grant grant, Tariff tariff, Hash scheme, long line) {
        BigInteger price = price(line + 1, tariff).subtract(price(line, tariff));
        add(prepaid, grant.currency(), price.negate());
        earn(grant.currency(), scheme, price);
    }

    static BigInteger price(long lines, Tariff tariff) {
        return BigInteger.valueOf(lines)
                .multiply(BigInteger.valueOf(tariff.feePerBundle().units()))
                .divide(BigInteger.valueOf(tariff.bundle()));
    }

    private void earn(Currency currency, Hash scheme, BigInteger amount) {
        revenues.computeIfAbsent(currency, _ -> new HashMap<>()).merge(scheme, amount, BigInteger::add);
    }

    private static void add(Map<Currency, BigInteger> to, Currency currency, BigInteger amount) {
        to.merge(currency, amount, BigInteger::add);
    }

    BigInteger fees(Currency currency) {
        return fees.getOrDefault(currency, BigInteger.ZERO);
    }

    BigInteger unused(Currency currency) {
        return prepaid.getOrDefault(currency, BigInteger.ZERO);
    }

    Map<Hash, BigInteger> revenues(Currency currency) {
        return revenues.getOrDefault(currency, Map.of());
    }
}
