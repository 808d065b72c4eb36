/**
 * Turns data from an agent into a build's record: checks, judges, stores, sums up. Start with {@link dev.perfgate.jenkins.record.Recording}.
 * Owns the classes that builds and jobs save; their names and fields are read for ever.
 */
@NullMarked
package dev.perfgate.jenkins.record;

import org.jspecify.annotations.NullMarked;
