/** The figures of requests, as reports show them. */
@NullMarked
package dev.perfgate.load.report;

import org.jspecify.annotations.NullMarked;
