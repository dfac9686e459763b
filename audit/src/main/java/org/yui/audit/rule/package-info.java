/**
 * Who may state what, and when: every valid write of the log is checked against rules written a second time from the design,
 * so that a fault in the contracts does not vouch for itself.
 *
 * <p>Every write is parsed strictly, must be canonical, stand under its own key, be written once, and be what its
 * transaction was asked to state.
 */
package org.yui.audit.rule;
