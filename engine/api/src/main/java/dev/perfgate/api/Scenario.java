package dev.perfgate.api;

import java.util.Map;

/** A scenario to run; {@link Http#http} and {@link CpuScenario#cpu} begin one. */
public sealed interface Scenario permits HttpScenario, CpuScenario {
    String name();

    /** What stands below the scenario's name in a perf.yml. */
    Map<String, Object> document();
}
