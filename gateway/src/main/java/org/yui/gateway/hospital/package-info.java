/**
 * A hospital's side of publishing.
 *
 * <pre>
 * sealed studies with their keys
 *   -> plan       contribution, salts, custody, deposits sealed to custodians: all durable before anything is stated
 *   -> CONTRIBUTION, CUSTODY stated -> deposits handed over -> custodians acknowledge -> openings to the gateway
 * </pre>
 *
 * <p>A kill anywhere is made good by publishing again under the same name: the plan is taken up and every step that stands is
 * passed over. Data keys are never on the disk: their parts are kept only as deposits, sealed to the custodians that hold them,
 * among them, in the simplest custody, the hospital's own.
 */
package org.yui.gateway.hospital;
