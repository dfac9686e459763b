package org.yui.gateway.custodian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.delivery.Release;
import org.yui.domain.signing.Signed;
import org.yui.gateway.store.RecordFolder;

/** The releases that a custodian has signed: at most one for each study and grant, for good. Used by one thread at a time. */
final class ReleaseBook {

    private final RecordFolder<ReleasedLine> folder;
    private final Map<RowPlace, List<Kept>> byRow = new HashMap<>();

    private ReleaseBook(RecordFolder<ReleasedLine> folder) throws IOException {
        this.folder = folder;
        folder.all().forEach(this::remember);
    }

    static ReleaseBook open(Path folder) throws IOException {
        return new ReleaseBook(RecordFolder.open(folder, ReleasedLine.class));
    }

    private void remember(ReleasedLine answer) {
        Kept kept = new Kept(answer.release(), answer.release().read(Release.class));
        List<Kept> row = byRow.computeIfAbsent(RowPlace.of(kept.release()), r -> new ArrayList<>());
        row.add(kept);
        row.sort(Comparator.comparingLong(k -> k.release().line()));
    }

    Optional<ReleasedLine> find(GrantId grant, ContributionId contribution, long index) throws IOException {
        return folder.find(name(grant, contribution, index));
    }

    private static String name(GrantId grant, ContributionId contribution, long index) {
        return grant + "-" + contribution + "-" + index;
    }

    void put(ReleasedLine answer, Release release) throws IOException {
        folder.put(
                name(
                        release.grant(),
                        release.study().contribution(),
                        release.study().index()),
                answer);
        remember(answer);
    }

    /** Every row that has a release. */
    Collection<RowPlace> rows() {
        return List.copyOf(byRow.keySet());
    }

    /** A row's releases in the order of their lines. */
    List<Kept> ofRow(RowPlace row) {
        return List.copyOf(byRow.getOrDefault(row, List.of()));
    }

    /** A release as it was signed, and as it reads. */
    record Kept(Signed signed, Release release) {}

    /** Names an {@code ORDERS} row. */
    record RowPlace(GrantId grant, long slice, long first) {

        static RowPlace of(Release release) {
            return new RowPlace(release.grant(), release.slice(), release.rowFirst());
        }
    }
}
