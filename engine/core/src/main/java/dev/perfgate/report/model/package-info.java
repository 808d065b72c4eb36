/**
 * The contents of reports as data: charts ({@link dev.perfgate.report.model.Chart}, made by {@link dev.perfgate.report.model.RunCharts}), tables and notices.
 * Renderers know nothing of runs.
 */
@NullMarked
package dev.perfgate.report.model;

import org.jspecify.annotations.NullMarked;
