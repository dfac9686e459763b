/**
 * Raises and drops a genuine consortium on one machine, from native programs: Hyperledger Fabric's peers and orderers, Kubo's nodes, and
 * this project's own chaincode processes, custodians and gateway.
 *
 * <p>{@link org.yui.testnetwork.TestNetwork} is the whole; a network is its state folder ({@link org.yui.testnetwork.plan.Layout}), and
 * raising one that is there starts what does not run. {@code plan} says what is to be, {@code process} starts and ends, {@code tool}
 * finds others' programs, {@code fabric} and its like know what each kind of node needs, {@code command} is the command line.
 */
package org.yui.testnetwork;
