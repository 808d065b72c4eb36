/**
 * Applies the regression rule to any series: reads values run by run, replays them, and shows alarms as JSON lines or charts. Owns these files' formats. Start with {@link dev.perfgate.changes.SeriesReplay}.
 */
@NullMarked
package dev.perfgate.changes;

import org.jspecify.annotations.NullMarked;
