/**
 * The hospitals' Kubo nodes: one private swarm, which every node reaches by the addresses written down for it and nobody else can enter.
 */
package org.yui.testnetwork.kubo;
