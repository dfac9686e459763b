package org.yui.testkit.contract;

import java.util.List;

/** What {@code kit:run} is to do. */
public record Program(List<Step> steps) {

    public Program {
        steps = List.copyOf(steps);
    }
}
