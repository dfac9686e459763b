/**
 * The ledger kit's chaincode beside the consortium's own, for tests and benchmarks on a raised network. It lets every member write
 * everything, so it has a namespace of its own, and no command but {@code network kit} brings it in.
 */
package org.yui.testnetwork.kit;
