package org.yui.testnetwork.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yui.domain.MspId;

/**
 * One process of the network: how it is started and asked.
 *
 * @param msp whose it is
 * @param command program and arguments
 * @param environment what is set beside the starter's own environment
 * @param folder where it runs
 * @param log where its output goes, appended
 * @param port the TCP port of its main service
 */
public record Node(
        NodeKind kind,
        MspId msp,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        int port,
        Probe probe) {

    public Node {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** As commands take it: {@code peer.Hospital1MSP}. */
    public String name() {
        return kind.text() + "." + msp;
    }
}
