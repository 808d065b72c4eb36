/**
 * What a build shows of its results: {@link dev.perfgate.jenkins.build.PerfAction} and its pages.
 */
@NullMarked
package dev.perfgate.jenkins.build;

import org.jspecify.annotations.NullMarked;
