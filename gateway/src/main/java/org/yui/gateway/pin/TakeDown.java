package org.yui.gateway.pin;

import org.yui.domain.content.Cid;
import org.yui.domain.json.Versioned;

/** Content that the node is to give up. */
record TakeDown(Cid content) implements Versioned {}
