/**
 * Which report goes into which file. Owns the names of the reports in a run's folder; what stands in them is made by
 * {@code dev.perfgate.report}. Start with {@link dev.perfgate.report.files.RunReports}.
 */
@NullMarked
package dev.perfgate.report.files;

import org.jspecify.annotations.NullMarked;
