/**
 * Delivery orders, from the buyer's signature to the custodians' releases.
 *
 * <pre>
 * order  --checked against the ledger-->  order book (durable)
 *        --one planned row for each contribution, salts and all, durable-->  ORDERS row committed under the lease
 *        --release request-->  custodians  --signed releases (durable)-->  the buyer's view of its order
 * </pre>
 *
 * <p>Every row is planned on the disk before it is committed, and rows of a lease are strictly one after the other, so after a
 * kill at most one planned row is open, and the ledger tells whether it stands. A study that has a line in the grant never gets
 * a second one: asking again is free.
 */
package org.yui.gateway.delivery;
