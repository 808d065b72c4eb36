/** Runs for other tools: JUnit's XML ({@link dev.perfgate.report.exchange.JunitXml}) and small JSON documents for scripts. */
@NullMarked
package dev.perfgate.report.exchange;

import org.jspecify.annotations.NullMarked;
