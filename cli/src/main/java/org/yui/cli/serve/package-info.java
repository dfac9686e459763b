/**
 * {@code yui serve}: one organisation's node in a process of its own, with only its own keys.
 *
 * <pre>
 * CustodianNode   HospitalCustodian over HTTPS, pins for other hospitals, evidence
 * GatewayNode     DeliveryDesk over HTTPS, the relay to the ledger, evidence
 *   both          follow their own peer's blocks, look after what is left to do, tell health and metrics at an address of their own
 * </pre>
 *
 * <p>Nothing that a node needs must be there when it starts, except its own files and ports: peer, content node and other nodes may
 * come later, go and come back, and {@code /readyz} says what is missing.
 */
package org.yui.cli.serve;
