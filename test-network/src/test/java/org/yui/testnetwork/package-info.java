/**
 * The whole way against programs that were not written here: Fabric's {@code ledgerutil} and Kubo's {@code ipfs}, where they are on
 * PATH; each test says in one line what it skipped where they are not.
 */
package org.yui.testnetwork;
