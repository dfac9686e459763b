/**
 * The chaincode as an organisation installs it: a runnable jar and a small package, both the same bytes whoever makes them.
 *
 * <pre>
 * yui-chaincode.jar (built)  + founders  ->  FoundersJar: one file, one SHA-256 for code and founders
 * that SHA-256 and a version             ->  ChaincodeLabel yui_&lt;version&gt;-&lt;SHA-256&gt;
 * label and slot                         ->  ChaincodePackage: Fabric's "ccaas" package and, before anybody installs it, its ID
 * an organisation's addresses and keys   ->  BuilderConfig: what its own peer fills into the package's connection
 * </pre>
 *
 * <p>All members install the same package, so they can compare its ID. Nothing in it belongs to one of them: address,
 * certificates and the peer's key are templates, which Fabric's {@code ccaas_builder} fills from the environment variable
 * {@code CHAINCODE_AS_A_SERVICE_BUILDER_CONFIG} of each peer ({@code ccaas_builder/cmd/build/main.go}). There are two addresses, for
 * slots A and B: while one version serves, the next is started on the other, and no peer restarts.
 *
 * <p>Nothing is compressed, for what a compressor makes differs between versions of zlib.
 */
package org.yui.network.chaincode;
