package org.yui.testnetwork.fabric;

import java.nio.file.Path;

/**
 * A chaincode as the hospitals approve it.
 *
 * <p>Its endorsement policy is the channel's own, {@code /Channel/Application/Endorsement}, by reference: a majority of the hospitals
 * as the channel's configuration names them, so that one update of the configuration lets a hospital in or out everywhere.
 *
 * @param name its namespace
 * @param version for people
 * @param sequence 1, and one more for every later definition
 * @param packageFile what is installed
 * @param packageId label and SHA-256 of that file, as every peer computes it
 */
public record ChaincodeDefinition(String name, String version, int sequence, Path packageFile, String packageId) {

    static final String POLICY = "/Channel/Application/Endorsement";
}
