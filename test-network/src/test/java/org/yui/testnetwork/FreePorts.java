package org.yui.testnetwork;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;

/** A thousand ports of which a test's network may take those that it needs, below those that the system hands out. */
public final class FreePorts {

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int TRIES = 100;

    private FreePorts() {}

    /** The first of them. */
    public static int base() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int base = RANDOM.nextInt(3, 31) * 1000;
            if (isFree(new NetworkPlan(NetworkPlan.MOST_HOSPITALS, Consensus.BFT, base, true))) {
                return base;
            }
        }
        throw new IOException("found no thousand free ports in " + TRIES + " tries");
    }

    private static boolean isFree(NetworkPlan plan) {
        for (Participant participant : new Participants(plan).withPeer()) {
            for (Port service : Port.values()) {
                if (!isFree(service.of(plan, participant))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false; // somebody listens there
        }
    }
}
