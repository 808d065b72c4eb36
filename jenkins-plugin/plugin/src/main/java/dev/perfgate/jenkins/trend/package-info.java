/**
 * Earlier builds: the index of a job, its rebuild, the baseline of a new build, and decisions. Knows folders
 * only, and no Jenkins. Start with {@link dev.perfgate.jenkins.trend.JobTrend}.
 */
@NullMarked
package dev.perfgate.jenkins.trend;

import org.jspecify.annotations.NullMarked;
