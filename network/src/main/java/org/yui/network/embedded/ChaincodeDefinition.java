package org.yui.network.embedded;

import com.google.protobuf.ByteString;

/**
 * A chaincode as the channel has defined it.
 *
 * @param version what its endorsers put into their answers
 * @param plugin the name of the validation plugin; Fabric's own is {@code vscc}
 * @param policy {@code ApplicationPolicy}: who must endorse
 */
record ChaincodeDefinition(String version, String plugin, ByteString policy) {}
