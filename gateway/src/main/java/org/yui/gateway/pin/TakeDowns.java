package org.yui.gateway.pin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.content.Cid;
import org.yui.gateway.store.RecordFolder;

/**
 * What was taken back and is to go from the hospital's content node.
 *
 * <p>Guarantee: what {@link #add} returned from is remembered until the node has given it up, whatever is killed meanwhile.
 */
public final class TakeDowns {

    private static final Logger LOG = LoggerFactory.getLogger(TakeDowns.class);

    private final RecordFolder<TakeDown> open;
    private final Pinning pinning;

    private TakeDowns(RecordFolder<TakeDown> open, Pinning pinning) {
        this.open = open;
        this.pinning = pinning;
    }

    public static TakeDowns open(Path folder, Pinning pinning) throws IOException {
        return new TakeDowns(RecordFolder.open(folder, TakeDown.class), pinning);
    }

    /** Durable when it returns; nothing is done yet. */
    public void add(Collection<Cid> contents) throws IOException {
        for (Cid content : contents) {
            open.put(content.text(), new TakeDown(content));
        }
    }

    /** How many are still to be done. */
    public int open() throws IOException {
        return open.names().size();
    }

    /**
     * Has the node give up what is still here.
     *
     * @return how many it gave up; those at which it failed stay, to be tried again
     */
    public int workOff() throws IOException {
        int done = 0;
        for (String name : open.names()) {
            Optional<TakeDown> next = open.find(name);
            if (next.isPresent() && isDone(next.get())) {
                open.shred(name);
                done++;
            }
        }
        return done;
    }

    private boolean isDone(TakeDown takeDown) {
        try {
            pinning.takeDown(takeDown.content());
            return true;
        } catch (IOException e) {
            LOG.warn(
                    "content that was taken back is still at the content node and will be tried again: {}",
                    e.getMessage());
            return false;
        }
    }
}
