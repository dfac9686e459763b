package org.yui.audit.transaction;

/** The chaincode that answered, and the version by which its definition called it then. */
public record Chaincode(String name, String version) {}
