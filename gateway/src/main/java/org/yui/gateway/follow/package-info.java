/**
 * What reaches a node by blocks, even when nobody calls it: withdrawals. A node follows its own peer from a checkpoint on; taking a
 * block twice is as taking it once.
 */
package org.yui.gateway.follow;
