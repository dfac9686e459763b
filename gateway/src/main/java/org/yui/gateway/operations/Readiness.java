package org.yui.gateway.operations;

import java.util.List;

/** Whether a node can serve at this moment, and what it lacks if not. */
public record Readiness(boolean ready, List<CheckResult> checks) {

    public Readiness {
        checks = List.copyOf(checks);
    }

    static Readiness of(List<Check> checks) {
        List<CheckResult> results = checks.stream().map(Check::run).toList();
        return new Readiness(results.stream().allMatch(CheckResult::ok), results);
    }
}
