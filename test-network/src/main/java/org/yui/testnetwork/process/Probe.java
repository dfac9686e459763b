package org.yui.testnetwork.process;

/** Asks a running node how it is; never waits longer than a few seconds. */
@FunctionalInterface
public interface Probe {

    Health ask() throws InterruptedException;
}
