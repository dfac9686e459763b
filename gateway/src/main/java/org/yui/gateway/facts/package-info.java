/** Typed reading of the ledger's facts by point reads, and what follows from several of them. */
package org.yui.gateway.facts;
