package org.yui.cli.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.yui.cli.node.InboxSetting;
import org.yui.cli.node.MemberNode;
import org.yui.gateway.store.FolderLock;
import org.yui.imaging.intake.Binding;
import org.yui.imaging.intake.ExpansionLimits;
import org.yui.imaging.intake.Inbox;
import org.yui.imaging.intake.IntakeFolders;
import org.yui.imaging.intake.NameKey;
import org.yui.imaging.intake.Reception;
import org.yui.imaging.intake.Taking;
import org.yui.imaging.intake.Waiting;

/** A hospital's place for what comes in: one process at a time takes there. */
public final class IntakePlace implements Closeable {

    /** A whole slide in one instance may have this much. */
    private static final long MOST_BYTES = 16L << 30;

    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final IntakeFolders folders;
    private final FolderLock lock;
    private final Reception reception;
    private final Inbox inbox;
    private final Taking taking;
    private final Waiting waiting;

    private IntakePlace(IntakeFolders folders, FolderLock lock, MemberNode member, InboxSetting setting)
            throws IOException {
        this.folders = folders;
        this.lock = lock;
        NameKey names = member.secret().evidence()::name;
        SecureRandom random = member.random();
        this.reception = Reception.open(folders, "stow", names, random, MOST_BYTES, LEAST_FREE_BYTES);
        this.inbox = new Inbox(setting.folder(), folders, setting.quiet(), member.clock(), random);
        this.taking = new Taking(folders, ExpansionLimits.USUAL, names, member.clock());
        this.waiting = new Waiting(folders, names, member.clock());
    }

    /**
     * Takes the place.
     *
     * @throws IOException if another process has it
     */
    public static IntakePlace take(MemberNode member, InboxSetting setting) throws IOException {
        IntakeFolders folders = folders(member);
        FolderLock lock = FolderLock.take(folders.root());
        try {
            return new IntakePlace(folders, lock, member, setting);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The place itself, which batches are made in and single studies are brought to while another process takes there. */
    public static IntakeFolders folders(MemberNode member) throws IOException {
        return IntakeFolders.open(member.configuration().state().resolve("intake"));
    }

    /** Receives besides the process that takes; one process at a time. */
    public static Reception pulling(MemberNode member) throws IOException {
        return Reception.open(
                folders(member),
                "pull",
                member.secret().evidence()::name,
                member.random(),
                MOST_BYTES,
                LEAST_FREE_BYTES);
    }

    public Path folder() {
        return folders.root();
    }

    public Reception reception() {
        return reception;
    }

    public Waiting waiting() {
        return waiting;
    }

    /**
     * Looks once: takes what has been quiet long enough and makes drops of it.
     *
     * @param binding under what
     * @return how many entries were taken
     */
    public int look(Binding binding) throws IOException {
        int taken = inbox.look();
        taking.run(binding);
        return taken;
    }

    /** How many entries were there at the last look and are not taken yet. */
    public int pending() {
        return inbox.pending();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
