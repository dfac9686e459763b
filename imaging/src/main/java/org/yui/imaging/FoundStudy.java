package org.yui.imaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.Instance;

/**
 * The accepted instances of one study, series by series, as a hospital's folder gives them: not yet curated.
 *
 * @param key    keyed hash of the study's identifier
 * @param series in the order of series number and new identifier, which is their ordinal
 */
record FoundStudy(String key, List<List<Instance>> series) {

    private static final Comparator<List<Instance>> SERIES_ORDER = Comparator.<List<Instance>>comparingInt(
                    series -> series.getFirst().figures().seriesNumber().orElse(Integer.MAX_VALUE))
            .thenComparing(series -> series.getFirst().seriesUid());

    private static final Comparator<Instance> INSTANCE_ORDER = Comparator.<Instance>comparingInt(
                    instance -> instance.figures().instanceNumber().orElse(Integer.MAX_VALUE))
            .thenComparing(Instance::sopUid)
            .thenComparing(Instance::file);

    /** Puts instances together by study and series, in an order that depends on nothing else. */
    static List<FoundStudy> group(List<Instance> instances, HospitalSecret secret) {
        Map<String, Map<String, List<Instance>>> studies = new TreeMap<>();
        for (Instance instance : instances) {
            studies.computeIfAbsent(key(instance, secret), key -> new TreeMap<>())
                    .computeIfAbsent(instance.seriesUid(), uid -> new ArrayList<>())
                    .add(instance);
        }
        List<FoundStudy> found = new ArrayList<>();
        studies.forEach((key, series) -> found.add(of(key, series)));
        return found;
    }

    private static String key(Instance instance, HospitalSecret secret) {
        return secret.evidence().name("study", instance.studyUid().getBytes(StandardCharsets.US_ASCII));
    }

    private static FoundStudy of(String key, Map<String, List<Instance>> series) {
        List<List<Instance>> ordered = new ArrayList<>();
        for (List<Instance> instances : series.values()) {
            ordered.add(instances.stream().sorted(INSTANCE_ORDER).toList());
        }
        ordered.sort(SERIES_ORDER);
        return new FoundStudy(key, List.copyOf(ordered));
    }

    /** How often each new SOP Instance UID occurs in the study. */
    Map<String, Integer> occurrences() {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Instance> instances : series) {
            for (Instance instance : instances) {
                counts.merge(instance.sopUid(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
