package org.yui.imaging.deid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.Rule;

/** Counts what was done to one instance. */
final class Tally {

    private final Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
    private final Map<String, Map<Rule, Integer>> attributes = new TreeMap<>();

    void count(int tag, Rule rule) {
        rules.merge(rule, 1, Integer::sum);
        if (rule != Rule.KEPT) {
            attributes
                    .computeIfAbsent(place(tag), name -> new EnumMap<>(Rule.class))
                    .merge(rule, 1, Integer::sum);
        }
    }

    /** Tags that the standard does not know are not told apart: even a tag could be a message. */
    private static String place(int tag) {
        return Tag.isPrivate(tag) || Dictionary.of(tag) == null ? "other" : Tag.text(tag);
    }

    List<InstanceEvidence.RuleCount> rules() {
        List<InstanceEvidence.RuleCount> counts = new ArrayList<>();
        rules.forEach((rule, count) -> counts.add(new InstanceEvidence.RuleCount(rule, count)));
        return counts;
    }

    List<InstanceEvidence.AttributeCount> attributes() {
        List<InstanceEvidence.AttributeCount> counts = new ArrayList<>();
        attributes.forEach((tag, byRule) ->
                byRule.forEach((rule, count) -> counts.add(new InstanceEvidence.AttributeCount(tag, rule, count))));
        return counts;
    }
}
