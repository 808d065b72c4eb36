/**
 * What there is: the scenarios that a document describes and the runs that were kept, as text for people and JSON for programs. Start
 * with {@link dev.perfgate.overview.ScenarioOverview} and {@link dev.perfgate.overview.RunOverview}.
 */
@NullMarked
package dev.perfgate.overview;

import org.jspecify.annotations.NullMarked;
