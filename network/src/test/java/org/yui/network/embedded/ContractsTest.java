package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hyperledger.fabric.contract.ContractRouter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.chaincode.RouterStart;
import org.yui.network.member.Consortium;
import org.yui.testkit.contract.KitContract;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractsTest {

    @TempDir
    Path folder;

    /** Remembers all that is logged. */
    private static final class Listener extends Handler {

        private final List<LogRecord> heard = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord record) {
            heard.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void the_shim_neither_logs_nor_changes_how_others_log() throws Exception {
        Logger root = Logger.getLogger("");
        Listener listener = new Listener();
        listener.setLevel(Level.WARNING);
        root.addHandler(listener);
        String classPath = System.getProperty("java.class.path");
        try {
            RouterStart.silent(
                    "kit:1.0",
                    List.of(
                            Path.of(ContractRouter.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI()),
                            Path.of(KitContract.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())));

            assertThat(listener.getLevel()).isEqualTo(Level.WARNING);
            assertThat(listener.getFormatter()).isNull();
            assertThat(root.getHandlers()).contains(listener);
            assertThat(System.getProperty("java.class.path")).isEqualTo(classPath);
            listener.setLevel(Level.ALL);
            submitAndFail();
            assertThat(listener.heard)
                    .extracting(LogRecord::getLoggerName)
                    .noneMatch(name -> name.contains("hyperledger"));
        } finally {
            root.removeHandler(listener);
        }
    }

    private void submitAndFail() throws Exception {
        Consortium consortium = Consortia.make(folder.resolve("c"));
        try (EmbeddedLedger ledger = Consortia.open(folder.resolve("l"), consortium)) {
            ledger.as(Consortia.BUYER).submit("kit:add", "{\"key\":\"n\"}");
            assertThat(catchThrowable(() -> ledger.as(Consortia.BUYER).submit("kit:fail", "{\"key\":\"n\"}")))
                    .isNotNull();
        }
    }

    @Test
    void yuis_own_chaincode_runs_in_it() throws Exception {
        Consortium consortium = Consortia.make(folder.resolve("c"));
        try (EmbeddedLedger ledger = EmbeddedLedger.open(
                folder.resolve("l"),
                Consortia.CHANNEL,
                consortium,
                Contracts.ofYui(),
                () -> Consortia.NOW,
                new SecureRandom())) {
            assertThat(ledger.as(Consortia.BUYER).fact("MEMBER/Buyer/1")).isEmpty();
        }
    }
}
