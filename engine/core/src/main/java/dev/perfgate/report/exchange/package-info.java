/**
 * Runs for other tools: JUnit's XML ({@link dev.perfgate.report.exchange.JunitXml}), Locust's CSV files
 * ({@link dev.perfgate.report.exchange.LocustCsv}) and small JSON documents for scripts.
 */
@NullMarked
package dev.perfgate.report.exchange;

import org.jspecify.annotations.NullMarked;
