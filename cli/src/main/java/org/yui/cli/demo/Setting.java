package org.yui.cli.demo;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yui.cli.Terminal;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.ipfs.FileBlocks;
import org.yui.network.embedded.Contracts;
import org.yui.network.embedded.EmbeddedLedger;
import org.yui.network.member.Consortium;

/**
 * What all stages work with. A demo holds every member's keys because it is every member; the stages take care that each
 * statement is made with the keys of the one who makes it.
 */
final class Setting implements AutoCloseable {

    static final String CHANNEL = "yui";

    private final DemoFolder folder;
    private final Plan plan;
    private final Cast cast;
    private final Terminal terminal;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Consortium consortium;
    private final EmbeddedLedger engine;
    private final FileBlocks blocks;
    private final Map<MspId, MemberKeys> keys = new LinkedHashMap<>();

    private Setting(
            DemoFolder folder,
            Plan plan,
            Terminal terminal,
            InstantSource clock,
            SecureRandom random,
            Consortium consortium,
            EmbeddedLedger engine,
            FileBlocks blocks) {
        this.folder = folder;
        this.plan = plan;
        this.cast = new Cast(plan.hospitals());
        this.terminal = terminal;
        this.clock = clock;
        this.random = random;
        this.consortium = consortium;
        this.engine = engine;
        this.blocks = blocks;
    }

    static Setting open(DemoFolder folder, Plan plan, Terminal terminal, InstantSource clock, SecureRandom random)
            throws IOException {
        Cast cast = new Cast(plan.hospitals());
        Consortium consortium = Consortium.open(folder.consortium(), cast.consortium(), clock, random);
        EmbeddedLedger engine =
                EmbeddedLedger.open(folder.ledger(), CHANNEL, consortium, Contracts.ofYui(), clock, random);
        try {
            Setting setting = new Setting(
                    folder, plan, terminal, clock, random, consortium, engine, FileBlocks.open(folder.blocks()));
            for (Cast.Part part : cast.all()) {
                setting.keys.put(part.msp(), MemberKeys.open(folder.member(part.msp()), part.role(), random));
            }
            return setting;
        } catch (IOException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    DemoFolder folder() {
        return folder;
    }

    Plan plan() {
        return plan;
    }

    Cast cast() {
        return cast;
    }

    Terminal terminal() {
        return terminal;
    }

    InstantSource clock() {
        return clock;
    }

    SecureRandom random() {
        return random;
    }

    Consortium consortium() {
        return consortium;
    }

    EmbeddedLedger engine() {
        return engine;
    }

    FileBlocks blocks() {
        return blocks;
    }

    MemberKeys keys(MspId member) {
        MemberKeys found = keys.get(member);
        if (found == null) {
            throw new IllegalArgumentException("no such member takes part: " + member);
        }
        return found;
    }

    Ledger ledger(MspId member) throws IOException {
        return engine.as(member);
    }

    FactWriter writer(MspId member) throws IOException {
        return new FactWriter(ledger(member));
    }

    @Override
    public void close() throws IOException {
        try {
            engine.close();
        } finally {
            blocks.close();
        }
    }
}
