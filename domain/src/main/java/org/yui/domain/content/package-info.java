/** The port to the block store, and content identifiers. */
package org.yui.domain.content;
