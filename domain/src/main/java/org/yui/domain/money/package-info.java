/**
 * Exact arithmetic on money, in longs: prices of use, entitlements from revenue, minor units of currencies.
 *
 * <p>Both divisions are done once on a quantity that only grows (lines of a grant, lifetime revenue of a scheme) and
 * rounded down. So no splitting, merging or reordering of deliveries and payments changes a figure, and what is handed
 * out never exceeds what came in.
 */
package org.yui.domain.money;
