/**
 * Money, a second time: prices, revenues, entitlements, closes and statements in whole numbers without bounds ({@code
 * BigInteger}), from the facts alone.
 */
package org.yui.audit.money;
