/** A load in the files of Locust, for the tools that read them. Start with {@link dev.perfgate.load.locust.LocustCsv}. */
@NullMarked
package dev.perfgate.load.locust;

import org.jspecify.annotations.NullMarked;
