/**
 * Lists of scenarios in a document and of stored runs, as text for people and JSON for programs. Start
 * with {@link dev.perfgate.overview.ScenarioOverview} and {@link dev.perfgate.overview.RunOverview}.
 */
@NullMarked
package dev.perfgate.overview;

import org.jspecify.annotations.NullMarked;
