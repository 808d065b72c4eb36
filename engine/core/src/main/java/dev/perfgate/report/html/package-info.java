/**
 * Runs and comparisons as HTML files that need nothing else. Start with {@link dev.perfgate.report.html.HtmlReport}.
 */
@NullMarked
package dev.perfgate.report.html;

import org.jspecify.annotations.NullMarked;
