/**
 * The content of a perf.yml: its scenarios, their order, gates, history and reports, read and checked with all problems at once. Start with
 * {@link dev.perfgate.suite.SuiteReader}.
 */
@NullMarked
package dev.perfgate.suite;

import org.jspecify.annotations.NullMarked;
