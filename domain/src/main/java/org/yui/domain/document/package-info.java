/** Whole documents on the ledger: consent policies, terms, tariffs, share schemes. */
package org.yui.domain.document;
