/** Statements and the keys that sign them. */
package org.yui.domain.signing;
