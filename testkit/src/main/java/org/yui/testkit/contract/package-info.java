/** Chaincode for the ledger kit and for benchmarks, never for a consortium. */
package org.yui.testkit.contract;
