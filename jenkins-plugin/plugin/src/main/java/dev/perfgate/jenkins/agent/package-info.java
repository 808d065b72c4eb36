/**
 * What is executed on agents: finding and reading results, and placing the engine. Start with {@link
 * dev.perfgate.jenkins.agent.FindRuns}. Knows nothing of builds; what it returns is checked again where it arrives.
 */
@NullMarked
package dev.perfgate.jenkins.agent;

import org.jspecify.annotations.NullMarked;
