/**
 * A member's side of the gateway, and a buyer's above all.
 *
 * <pre>
 * GatewayClient            HTTPS calls, as records
 * RelayedLedgerService     the ledger through the gateway: the member signs, the gateway only carries
 * BuyerDesk                request -&gt; order -&gt; for each line: LineChecks -&gt; Download -&gt; Opener -&gt; a folder of DICOM files
 *                          or -&gt; RemoteStudy -&gt; one DICOM file, without fetching the rest
 * </pre>
 *
 * <p>Nothing that a gateway says is taken on trust: leaves, lines and parts are held against roots on the ledger, orders and
 * releases against members' keys, bytes against the CID, the data key against its commitment. All of it, every time. Asking
 * again is free and goes on where it stopped.
 */
package org.yui.gateway.buyer;
