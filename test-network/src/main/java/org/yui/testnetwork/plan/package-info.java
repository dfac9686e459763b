/** What is to be raised: who takes part, on which ports, in which folders. */
package org.yui.testnetwork.plan;
