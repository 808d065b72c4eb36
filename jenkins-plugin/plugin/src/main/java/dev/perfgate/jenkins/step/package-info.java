/**
 * Steps of Pipelines and builders of freestyle jobs: {@code perfRun}, {@code recordPerf} and {@code perfCpu}, with the checks of their fields.
 */
@NullMarked
package dev.perfgate.jenkins.step;

import org.jspecify.annotations.NullMarked;
