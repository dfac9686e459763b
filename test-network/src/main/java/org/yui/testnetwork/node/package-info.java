/** Yui's own nodes: each member's {@code yui.yaml}, a custodian for each hospital, and the operator's gateway. */
package org.yui.testnetwork.node;
