/**
 * The online stages: catalogue, access, delivery.
 *
 * <pre>
 * buyer  --HTTPS, mutual TLS-->  http  -->  delivery  --signed request-->  custodian   (one for each hospital)
 *                                  |           |                              |
 *                                  '-----------'---------- Ledger ------------'
 * </pre>
 *
 * {@code hospital} publishes sealed studies and deposits their keys with custodians; {@code buyer} is the client that checks
 * everything; {@code delivery} commits order lines before anything is released; {@code custodian} answers committed lines
 * only, to the key that the grant pins; {@code evidence} writes what an auditor needs. {@code store} keeps records through kills,
 * {@code facts} reads the ledger.
 *
 * <p>Nobody here trusts the one who calls: each side reads the ledger itself and checks what it is told against it.
 */
package org.yui.gateway;
