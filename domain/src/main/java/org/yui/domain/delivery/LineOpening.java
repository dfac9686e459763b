package org.yui.domain.delivery;

import org.yui.domain.Salt;
import org.yui.domain.json.Versioned;

/** An order line with its salt: what opens one leaf of an {@link OrdersRow}. */
public record LineOpening(Salt salt, OrderLine line) implements Versioned {}
