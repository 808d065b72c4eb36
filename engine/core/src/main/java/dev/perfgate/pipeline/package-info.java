/**
 * The main path, {@link dev.perfgate.pipeline.Pipeline}: load, validate, prepare, execute, judge, report, store. There is only
 * this one: the command line, the Java DSL, the Maven goals and the Jenkins step all end here. This package alone sees all others.
 */
@NullMarked
package dev.perfgate.pipeline;

import org.jspecify.annotations.NullMarked;
