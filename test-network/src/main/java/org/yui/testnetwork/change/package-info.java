/**
 * Hospitals that come and go while the network runs. Two things name the hospitals that count, the channel's configuration (whose peers
 * endorse) and the ledger's {@code HOSPITALS} (whose approvals count); a change writes nothing else between the two.
 */
package org.yui.testnetwork.change;
