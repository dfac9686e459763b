/** Records as canonical JSON (RFC 8785) and back, strictly. */
package org.yui.domain.json;
