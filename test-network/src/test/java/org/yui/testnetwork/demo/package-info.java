/** The demo over a genuine network, killed and started again. */
package org.yui.testnetwork.demo;
