package org.yui.testnetwork.plan;

import java.nio.file.Path;
import org.yui.domain.MspId;

/**
 * The folders of a network's state.
 *
 * <pre>
 * network.json             the plan
 * public/&lt;MSP id&gt;.pem      every member's CA
 * members/&lt;MSP id&gt;/        all that this organisation has, and nobody else needs
 *   ca client admin tls, with a peer also peer, with an orderer also orderer   .pem and .key
 *   msp/                   its public MSP, as block 0 takes it; admin-msp/ for Fabric's tools in its administrator's name
 *   peer/ orderer/         configuration, MSP and ledger of its Fabric nodes
 *   chaincode/ kubo/       its chaincode process and its Kubo repository
 *   log/                   a file for each of its processes
 * channel/                 configtx.yaml, block 0, the chaincode's package
 * run/                     a file for each running process: its id and when it began
 * </pre>
 */
public record Layout(Path state) {

    public Layout {
        state = state.toAbsolutePath().normalize();
    }

    public Path plan() {
        return state.resolve("network.json");
    }

    public Path certificates() {
        return state.resolve("public");
    }

    public Path channel() {
        return state.resolve("channel");
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path member(MspId msp) {
        return state.resolve("members").resolve(msp.text());
    }

    /** The file of one of a member's certificates. */
    public Path certificate(MspId msp, String name) {
        return member(msp).resolve(name + ".pem");
    }

    /** The file of one of a member's private keys. */
    public Path key(MspId msp, String name) {
        return member(msp).resolve(name + ".key");
    }

    /** The member's public MSP. */
    public Path msp(MspId msp) {
        return member(msp).resolve("msp");
    }

    /** The MSP with which Fabric's tools act as the member's administrator. */
    public Path adminMsp(MspId msp) {
        return member(msp).resolve("admin-msp");
    }

    /** Configuration, MSP and data of one of a member's nodes. */
    public Path node(MspId msp, String name) {
        return member(msp).resolve(name);
    }

    public Path log(MspId msp, String name) {
        return member(msp).resolve("log").resolve(name + ".log");
    }
}
