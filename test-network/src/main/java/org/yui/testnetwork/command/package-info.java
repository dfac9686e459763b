/** The command line {@code test-network/network}. */
package org.yui.testnetwork.command;
