/**
 * Runs on a terminal or in a build's log: {@link dev.perfgate.report.console.ConsoleProgress} while they last,
 * {@link dev.perfgate.report.console.ConsoleSummary} at their end.
 */
@NullMarked
package dev.perfgate.report.console;

import org.jspecify.annotations.NullMarked;
