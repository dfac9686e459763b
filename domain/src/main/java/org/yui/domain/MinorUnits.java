package org.yui.domain;

import org.yui.domain.json.TextValue;

/**
 * An amount of money in whole minor units of a currency that is named beside it. Never negative: what is given back is a
 * fact of its own.
 *
 * <p>Its JSON form is a string of decimal digits, because JSON numbers are not exact beyond 2<sup>53</sup>.
 *
 * @param units 0 to 2<sup>63</sup>-1
 */
public record MinorUnits(long units) implements TextValue, Comparable<MinorUnits> {

    public static final MinorUnits ZERO = new MinorUnits(0);

    public MinorUnits {
        Require.atLeast(0, units, "amount in minor units");
    }

    /** Reads decimal digits without sign or leading zeros. */
    public static MinorUnits parse(String text) {
        try {
            MinorUnits units = new MinorUnits(Long.parseLong(text));
            if (units.text().equals(text)) {
                return units;
            }
        } catch (NumberFormatException e) {
            throw new InvalidValueException("amount: found another text, expected decimal digits", e);
        }
        throw new InvalidValueException("amount: found digits in another form, expected no sign or leading zeros");
    }

    @Override
    public String text() {
        return Long.toString(units);
    }

    /** @throws ArithmeticException beyond 2<sup>63</sup>-1 */
    public MinorUnits plus(MinorUnits other) {
        return new MinorUnits(Math.addExact(units, other.units));
    }

    /** @throws InvalidValueException if the other is larger */
    public MinorUnits minus(MinorUnits other) {
        return new MinorUnits(Math.subtractExact(units, other.units));
    }

    @Override
    public int compareTo(MinorUnits other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return text();
    }
}
