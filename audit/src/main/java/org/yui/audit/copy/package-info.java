/**
 * Organisations' copies of the log, compared with the one that was replayed. Whoever wants to show one log to some and another to
 * others must have all their peers on his side.
 */
package org.yui.audit.copy;
