/** What an operator or an administrator does to a running network: with good intent, and with bad. */
package org.yui.testnetwork.operation;
