/**
 * Scenarios of all types. How one is read from its section of perf.yml ({@link
 * dev.perfgate.scenario.ScenarioType}, found by {@link java.util.ServiceLoader}), how it is prepared and executed ({@link
 * dev.perfgate.scenario.Scenario}, {@link dev.perfgate.scenario.Execution}), and the load models that several types share.
 */
@NullMarked
package dev.perfgate.scenario;

import org.jspecify.annotations.NullMarked;
