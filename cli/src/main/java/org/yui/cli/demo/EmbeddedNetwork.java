package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yui.cli.RootSecretFile;
import org.yui.cli.node.MemberKeys;
import org.yui.cli.node.Participant;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.ipfs.FileBlocks;
import org.yui.network.embedded.Contracts;
import org.yui.network.embedded.EmbeddedLedger;
import org.yui.network.member.Consortium;
import org.yui.vault.KeyFolder;
import org.yui.vault.SecretFiles;

/** The ledger and every member on this machine, in the demo's own folder. */
final class EmbeddedNetwork implements DemoNetwork {

    static final String CHANNEL = "yui";

    static final String NAME = "embedded";

    private final Setting setting;
    private final Cast cast;
    private final int port;
    private final Consortium consortium;
    private final EmbeddedLedger engine;
    private final FileBlocks blocks;
    private final Map<MspId, Participant> participants = new LinkedHashMap<>();

    private EmbeddedNetwork(
            Setting setting, Cast cast, int port, Consortium consortium, EmbeddedLedger engine, FileBlocks blocks) {
        this.setting = setting;
        this.cast = cast;
        this.port = port;
        this.consortium = consortium;
        this.engine = engine;
        this.blocks = blocks;
    }

    /** @param port the gateway's, on the loopback address; 0 for any free one */
    static EmbeddedNetwork open(Setting setting, int port) throws IOException {
        Cast cast = new Cast(setting.plan().hospitals());
        DemoFolder folder = setting.folder();
        Consortium consortium =
                Consortium.open(folder.consortium(), cast.consortium(), setting.clock(), setting.random());
        EmbeddedLedger engine = EmbeddedLedger.open(
                folder.ledger(), CHANNEL, consortium, Contracts.ofYui(), setting.clock(), setting.random());
        try {
            EmbeddedNetwork network =
                    new EmbeddedNetwork(setting, cast, port, consortium, engine, FileBlocks.open(folder.blocks()));
            for (Cast.Part part : cast.all()) {
                network.participants.put(part.msp(), network.participant(part.msp(), part.role()));
            }
            return network;
        } catch (IOException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private Participant participant(MspId member, Role role) throws IOException {
        return new Participant(
                member,
                role,
                CHANNEL,
                MemberKeys.open(KeyFolder.at(setting.folder().member(member).resolve("keys")), role, setting.random()),
                engine.as(member),
                engine,
                setting.folder().member(member),
                setting.clock(),
                setting.random(),
                setting.terminal());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Cast cast() {
        return cast;
    }

    Setting setting() {
        return setting;
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

    @Override
    public Participant participant(MspId member) {
        Participant found = participants.get(member);
        if (found == null) {
            throw new IllegalArgumentException("no such member takes part: " + member);
        }
        return found;
    }

    @Override
    public HospitalSecret secret(MspId hospital) throws IOException {
        return RootSecretFile.open(setting.folder().member(hospital).resolve("secret"), SecretFiles.plain());
    }

    @Override
    public Path staging(MspId hospital) {
        return setting.folder().member(hospital).resolve("staging");
    }

    @Override
    public Nodes openNodes() throws IOException, LedgerException {
        return new EmbeddedNodes(this, port);
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
