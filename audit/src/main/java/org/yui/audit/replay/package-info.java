/** Replays the log: hashes, signatures, validation codes, versions and COMMIT_HASH, all found anew. */
package org.yui.audit.replay;
