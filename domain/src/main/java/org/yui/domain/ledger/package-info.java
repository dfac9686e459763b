/** The port to the ledger, and how its calls may end. */
package org.yui.domain.ledger;
