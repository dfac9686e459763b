/** Transactions judged one by one: what can be said of an envelope without knowing what came before it. */
package org.yui.audit.transaction;
