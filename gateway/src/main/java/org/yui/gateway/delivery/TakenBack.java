package org.yui.gateway.delivery;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yui.domain.ContributionId;
import org.yui.domain.delivery.OrderedStudy;

/** What was withdrawn since this process began, for answers that were under way then. */
final class TakenBack {

    private final Set<ContributionId> contributions = ConcurrentHashMap.newKeySet();
    private final Set<Place> studies = ConcurrentHashMap.newKeySet();

    private record Place(ContributionId contribution, long index) {}

    void add(ContributionId contribution, Optional<Long> index) {
        index.ifPresentOrElse(i -> studies.add(new Place(contribution, i)), () -> contributions.add(contribution));
    }

    boolean has(OrderedStudy study) {
        return contributions.contains(study.contribution())
                || studies.contains(new Place(study.contribution(), study.index()));
    }
}
