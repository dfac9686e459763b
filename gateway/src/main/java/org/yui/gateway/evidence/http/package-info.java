/**
 * Evidence from a node's process: {@code GET /v1/evidence} at a gateway and at a custodian, for the node's own member and for
 * auditors, and the client that writes it down.
 */
package org.yui.gateway.evidence.http;
