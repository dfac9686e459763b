package org.yui.gateway.operations;

/**
 * One thing that a node needs to serve.
 *
 * @param name a word
 * @param probe finds out, and throws if it is not so, with the reason as its message
 */
public record Check(String name, Probe probe) {

    /** Finds out whether something is as it should be; may take as long as a call to it takes. */
    @FunctionalInterface
    public interface Probe {

        /** @return in a few words, how it is */
        String find() throws Exception;
    }

    CheckResult run() {
        try {
            return new CheckResult(name, true, probe.find());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CheckResult(name, false, "found no time to look, expected some");
        } catch (Exception e) { // whatever it is, the node is not ready and says why
            return new CheckResult(name, false, String.valueOf(e.getMessage()));
        }
    }
}
