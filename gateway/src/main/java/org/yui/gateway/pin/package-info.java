/**
 * Sealed content at two hospitals at least.
 *
 * <pre>
 * hospital  --PinRequest: leaf opening and proof-->  partner's PinDesk: checks against CONTRIBUTION, notes it, has its node fetch it
 * withdrawal, by word or by block                -->  TakeDowns: durable before anything is destroyed, then unpinned and denied
 * </pre>
 *
 * <p>The partner keeps ciphertext only, and no part of a key unless it is a custodian too. What is taken back is worked off until the
 * content node has done it, however often either is killed.
 */
package org.yui.gateway.pin;
