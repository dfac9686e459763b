/**
 * Whether a hospital dealt a study's key falsely, from the log and the parts that an accuser lays open.
 *
 * <p>{@code DealingJudge} first asks whether everything shown is what the log commits to, and only then what it makes; the field
 * arithmetic and the derivations are written anew, from FIPS 197 and RFC 5869. What is not shown is not proved, whoever says it.
 */
package org.yui.audit.dealing;
