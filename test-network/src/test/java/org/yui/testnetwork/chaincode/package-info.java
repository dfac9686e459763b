/** The chaincode's process, without a peer. */
package org.yui.testnetwork.chaincode;
