/**
 * Runs and comparisons as comments on a pull request. Start with {@link dev.perfgate.report.markdown.MarkdownSummary}.
 */
@NullMarked
package dev.perfgate.report.markdown;

import org.jspecify.annotations.NullMarked;
