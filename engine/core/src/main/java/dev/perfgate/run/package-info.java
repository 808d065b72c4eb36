/**
 * The life of a run: what it runs on ({@link dev.perfgate.run.EnvironmentProbe}), of what source ({@link
 * dev.perfgate.run.SourceProbe}), and the steps from its start to its end.
 */
@NullMarked
package dev.perfgate.run;

import org.jspecify.annotations.NullMarked;
