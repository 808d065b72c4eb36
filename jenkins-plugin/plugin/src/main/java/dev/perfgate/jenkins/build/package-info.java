/**
 * The pages of a build's results: {@link dev.perfgate.jenkins.build.PerfAction} and its pages.
 */
@NullMarked
package dev.perfgate.jenkins.build;

import org.jspecify.annotations.NullMarked;
