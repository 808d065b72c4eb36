/**
 * The views of a job on its builds: trends, list column and portlet. Start with {@link dev.perfgate.jenkins.job.TrendPage}.
 */
@NullMarked
package dev.perfgate.jenkins.job;

import org.jspecify.annotations.NullMarked;
