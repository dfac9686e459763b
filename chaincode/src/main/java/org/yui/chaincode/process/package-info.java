/**
 * The contracts as a program of their own: Fabric's "chaincode as a service", one process beside each organisation's peer.
 *
 * <pre>
 * ProcessSettings   what the environment says; every problem at once
 *   -> OwnJar       the SHA-256 of the running jar must be the one in the approved package's label
 *   -> ScanCopy     the few classes among which contracts are looked for
 *   -> NettyChaincodeServer (Fabric's shim) with mutual TLS: only certificates of the organisation's own CA connect
 * </pre>
 *
 * <p>The shim's own way to serve ({@code ContractRouter.main}) never asks who connects, so whoever reached the port could pose as the
 * peer; and its state machine is one for the whole process, so two peers on one process lose each other's messages. Hence this
 * class, and one process for each peer. The peer connects at its first call and again whenever the stream has ended; a process is
 * healthy when its port accepts connections, for it opens the port last of all.
 *
 * <p>Environment, with Fabric's names where Fabric has them:
 *
 * <pre>
 * CHAINCODE_SERVER_ADDRESS   host:port to listen on
 * CORE_CHAINCODE_ID_NAME     package ID: yui_&lt;version&gt;-&lt;SHA-256 of the jar&gt;:&lt;SHA-256 of the package&gt;
 * CORE_PEER_LOCALMSPID       the organisation's MSP id
 * CHAINCODE_TLS_CERT         its TLS certificate (PEM); names the host that the peer dials
 * CHAINCODE_TLS_KEY          that certificate's key (PKCS #8 in PEM)
 * CHAINCODE_CLIENT_CA_CERT   the organisation's own CA (PEM), whose certificates alone may connect
 * </pre>
 *
 * <p>Exit codes: 2 it refused to start, and said why on standard error; 143 it was told to stop (SIGTERM) and closed its port and
 * streams. A call under way ends with the peer's word "chaincode stream terminated"; nothing is lost, since a call changes
 * nothing before it is ordered.
 */
package org.yui.chaincode.process;
