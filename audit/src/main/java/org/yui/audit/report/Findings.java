package org.yui.audit.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects findings, each once, and keeps their number within bounds: a forged chain breaks everything. */
public final class Findings {

    /** How many are listed; the rest is only counted. */
    public static final int MOST = 1000;

    private final Set<Finding> found = new LinkedHashSet<>();
    private final @Nullable Findings all;
    private final String within;
    private long more;

    public Findings() {
        this(null, "");
    }

    private Findings(@Nullable Findings all, String within) {
        this.all = all;
        this.within = within;
    }

    /** Takes findings about one part: each stands among these, its place with the part's name before it. */
    public Findings within(String part) {
        return new Findings(this, part + " ");
    }

    public void add(FindingClass kind, String where, String what) {
        if (all != null) {
            all.add(kind, within + where, what);
        } else if (found.size() < MOST) {
            found.add(new Finding(kind, where, what));
        } else {
            more++;
        }
    }

    /** How many there are, with those that are only counted. */
    public long count() {
        return found.size() + more;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Finding> list() {
        List<Finding> list = new ArrayList<>(found);
        if (more > 0) {
            list.add(new Finding(FindingClass.INTEGRITY, "evidence", "found " + more + " more, which are not listed"));
        }
        return list;
    }
}
