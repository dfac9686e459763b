package org.yui.testnetwork.fabric;

import com.google.protobuf.ByteString;
import org.yui.domain.MspId;

/**
 * A hospital's orderer as the channel's configuration names it.
 *
 * @param number under which a BFT orderer signs blocks; no two have the same
 * @param identity the certificate with whose key it signs blocks, in PEM
 * @param tls the certificate that it shows to other orderers, in PEM
 */
record OrdererNode(int number, MspId msp, String host, int port, ByteString identity, ByteString tls) {}
