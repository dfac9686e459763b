package org.yui.gateway.pin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.ContributionId;
import org.yui.domain.content.Cid;
import org.yui.gateway.store.RecordFolder;

/** What is kept here for other hospitals, so that a withdrawal finds it. */
public final class PinBook {

    private final RecordFolder<PinnedStudy> folder;

    private PinBook(RecordFolder<PinnedStudy> folder) {
        this.folder = folder;
    }

    public static PinBook open(Path folder) throws IOException {
        return new PinBook(RecordFolder.open(folder, PinnedStudy.class));
    }

    void put(PinnedStudy study) throws IOException {
        folder.put(study.contribution() + "-" + study.index(), study);
    }

    /** What is kept of a study, or of a whole contribution. */
    public Set<Cid> contents(ContributionId contribution, Optional<Long> index) throws IOException {
        Set<Cid> contents = new LinkedHashSet<>();
        for (String name : names(contribution, index)) {
            folder.find(name).map(PinnedStudy::content).ifPresent(contents::add);
        }
        return contents;
    }

    /** Of which contributions anything is kept here. */
    public Set<ContributionId> contributions() throws IOException {
        Set<ContributionId> found = new LinkedHashSet<>();
        for (String name : folder.names()) {
            found.add(ContributionId.parse(name.substring(0, name.indexOf('-'))));
        }
        return found;
    }

    private List<String> names(ContributionId contribution, Optional<Long> index) throws IOException {
        if (index.isPresent()) {
            return List.of(contribution + "-" + index.get());
        }
        return folder.names().stream()
                .filter(name -> name.startsWith(contribution + "-"))
                .toList();
    }
}
