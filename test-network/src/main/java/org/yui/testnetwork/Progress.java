package org.yui.testnetwork;

/** Where a person reads how far it is. */
@FunctionalInterface
public interface Progress {

    void line(String text);
}
