/**
 * Charts as PNG files. The only package that draws with JFreeChart; start with {@link dev.perfgate.report.png.ChartPng}.
 */
@NullMarked
package dev.perfgate.report.png;

import org.jspecify.annotations.NullMarked;
