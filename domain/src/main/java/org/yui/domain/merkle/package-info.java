/** Merkle trees of RFC 6962 and their inclusion proofs. */
package org.yui.domain.merkle;
