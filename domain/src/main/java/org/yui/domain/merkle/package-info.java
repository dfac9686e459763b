/** Merkle trees of RFC 6962, and the making and checking of inclusion proofs. */
package org.yui.domain.merkle;
