package org.yui.network.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.ledger.Ledger;
import org.yui.network.member.Consortium;
import org.yui.testkit.LedgerKit;

/** The embedded engine as a ledger among ledgers. */
class EmbeddedLedgerKitTest extends LedgerKit {

    @TempDir
    static Path consortia;

    private static Consortium consortium;
    private static Consortium others;

    @TempDir
    Path folder;

    private EmbeddedLedger ledger;

    @BeforeAll
    static void make() throws Exception {
        consortium = Consortia.make(consortia.resolve("ours"));
        others = Consortia.make(consortia.resolve("others"));
    }

    @BeforeEach
    void open() throws Exception {
        ledger = Consortia.open(folder, consortium);
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Override
    protected Ledger member() throws Exception {
        return ledger.as(Consortia.BUYER);
    }

    @Override
    protected Ledger otherMember() throws Exception {
        return ledger.as(Consortia.EAST);
    }

    @Override
    protected Ledger stranger() throws Exception {
        return ledger.as(others.client(Consortia.BUYER));
    }

    @Override
    protected void restart() throws Exception {
        ledger.close();
        ledger = Consortia.open(folder, consortium);
    }
}
