/** The ledger kit and faults, on networks raised for them. */
package org.yui.testnetwork.ledger;
