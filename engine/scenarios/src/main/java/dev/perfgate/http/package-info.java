/**
 * Scenario type {@code http}: load on an HTTP service. {@link dev.perfgate.http.HttpScenarioType} reads it, {@code
 * HttpExecution} runs it: on each event loop a {@code LoopLoad} lets virtual users or arriving iterations walk through the steps.
 */
@NullMarked
package dev.perfgate.http;

import org.jspecify.annotations.NullMarked;
