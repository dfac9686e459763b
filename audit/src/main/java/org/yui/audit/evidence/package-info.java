/** The files beside the blocks: what the log commits to by roots and hashes, opened and compared. */
package org.yui.audit.evidence;
