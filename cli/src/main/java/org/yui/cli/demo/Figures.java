package org.yui.cli.demo;

import java.util.Collection;
import org.yui.imaging.CollectionReport;

/** What the hospitals' collections come to together. */
record Figures(long studies, long instances, long skipped, long quarantined, long passed, long held) {

    Figures(Collection<CollectionReport> reports) {
        this(
                reports.stream().mapToLong(r -> r.studies().size()).sum(),
                reports.stream().mapToLong(CollectionReport::instances).sum(),
                reports.stream().mapToLong(CollectionReport::skipped).sum(),
                reports.stream().mapToLong(r -> r.quarantined().size()).sum(),
                reports.stream()
                        .flatMap(r -> r.studies().stream())
                        .flatMap(s -> s.verdict().series().stream())
                        .filter(v -> !v.isHeld())
                        .count(),
                reports.stream().mapToLong(r -> r.held().size()).sum());
    }
}
