/**
 * What people and other programs read of a run: {@link dev.perfgate.report.HtmlReport}, {@link dev.perfgate.report.ConsoleSummary},
 * {@link dev.perfgate.report.ConsoleProgress} and {@link dev.perfgate.report.SummaryJson}; for other tools
 * {@link dev.perfgate.report.JunitXml}, {@link dev.perfgate.report.MarkdownSummary} and {@link dev.perfgate.report.LocustCsv}; of two
 * runs {@link dev.perfgate.report.ComparisonConsole} and its siblings. Charts are data
 * ({@link dev.perfgate.report.Chart}, made by {@link dev.perfgate.report.RunCharts}); renderers know nothing of runs. Start with
 * {@link dev.perfgate.report.HtmlReport}.
 */
@NullMarked
package dev.perfgate.report;

import org.jspecify.annotations.NullMarked;
