/**
 * Code that runs on agents: finds and reads results, and installs the engine. Start with {@link
 * dev.perfgate.jenkins.agent.FindRuns}. Knows nothing of builds; what it returns is checked again where it arrives.
 */
@NullMarked
package dev.perfgate.jenkins.agent;

import org.jspecify.annotations.NullMarked;
