package org.yui.network.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.yui.chaincode.FactContract;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.network.member.Consortium;
import org.yui.testkit.contract.KitContract;

/** A process that states one fact after the other in several threads, and prints each key when it is committed, until it is killed. */
final class StatingProcess {

    private static final int THREADS = 3;

    private StatingProcess() {}

    /** @param args ledger folder, consortium folder, prefix of the keys, how many facts each thread states */
    public static void main(String[] args) throws Exception {
        Consortium consortium = Consortium.load(Path.of(args[1]));
        int count = Integer.parseInt(args[3]);
        try (EmbeddedLedger ledger = EmbeddedLedger.open(
                        Path.of(args[0]),
                        Consortia.CHANNEL,
                        consortium,
                        Contracts.beside(KitContract.class, FactContract.class),
                        InstantSource.system(),
                        new SecureRandom());
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Ledger buyer = ledger.as(Consortia.BUYER);
            for (int t = 0; t < THREADS; t++) {
                String prefix = args[2] + "-" + t + "-";
                threads.submit(() -> state(buyer, prefix, count));
            }
        }
    }

    private static void state(Ledger ledger, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            String key = prefix + i;
            try {
                ledger.submit("kit:state", "{\"key\":\"" + key + "\",\"value\":\"" + "v".repeat(1000) + "\"}");
                say("committed " + key);
            } catch (LedgerException e) {
                say("failed " + key + " " + e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
