package org.yui.network;

/**
 * Where a chaincode is found.
 *
 * @param channel the channel's name
 * @param chaincode its name in that channel
 */
public record ChaincodeAddress(String channel, String chaincode) {

    /** The consortium's own chaincode. */
    public static ChaincodeAddress ofYui(String channel) {
        return new ChaincodeAddress(channel, "yui");
    }
}
