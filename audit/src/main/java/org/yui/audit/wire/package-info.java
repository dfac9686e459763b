/** Protocol buffers read so that every byte of them is accounted for. */
package org.yui.audit.wire;
