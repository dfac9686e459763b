/** Block files as Fabric's peers write them: records, headers and their hashes, read one block at a time. */
package org.yui.audit.block;
