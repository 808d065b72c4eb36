/**
 * The plugin's contact points with Jenkins: steps for Pipeline, a builder and a recorder for freestyle jobs, the action on a build. Start with
 * {@link dev.perfgate.jenkins.step.PerfRunStep} and {@link dev.perfgate.jenkins.step.RecordPerfStep}. Translates only; what is done lies in the
 * packages below.
 */
@NullMarked
package dev.perfgate.jenkins;

import org.jspecify.annotations.NullMarked;
