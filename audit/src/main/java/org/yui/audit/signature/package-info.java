/** Members' Ed25519 statements, verified with the JDK alone. */
package org.yui.audit.signature;
