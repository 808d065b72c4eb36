/**
 * The builds before: the index of a job, its making anew, what a new build is compared with, and what people decide. Knows folders
 * only, and no Jenkins. Start with {@link dev.perfgate.jenkins.trend.JobTrend}.
 */
@NullMarked
package dev.perfgate.jenkins.trend;

import org.jspecify.annotations.NullMarked;
