package org.yui.audit.channel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yui.domain.MspId;

/** The hospitals whose majority decides. */
public record Hospitals(Set<MspId> members) {

    public Hospitals {
        members = java.util.Collections.unmodifiableSet(new TreeSet<>(members));
    }

    /** The smallest number that is more than half of them. */
    public int majority() {
        return members.size() / 2 + 1;
    }

    /**
     * Whether a policy needs a majority of the hospitals, in whatever form: no smaller number of them can satisfy it, not even
     * with everybody else.
     *
     * @param everybody MSP ids of all organisations, hospitals or not
     */
    boolean mustAgree(Located policy, Set<String> everybody) {
        Set<String> others = new HashSet<>(everybody);
        List<String> hospitals = members.stream().map(MspId::text).toList();
        hospitals.forEach(others::remove);
        return !covers(policy, others, hospitals, majority() - 1);
    }

    /** Whether the organisations so far, with so many more of the hospitals left, can satisfy the policy. */
    private static boolean covers(Located policy, Set<String> soFar, List<String> left, int more) {
        if (more == 0 || left.isEmpty()) {
            return new Reach(soFar).covers(policy);
        }
        for (int i = 0; i < left.size(); i++) {
            Set<String> with = new HashSet<>(soFar);
            with.add(left.get(i));
            if (covers(policy, with, new ArrayList<>(left.subList(i + 1, left.size())), more - 1)) {
                return true;
            }
        }
        return false;
    }
}
