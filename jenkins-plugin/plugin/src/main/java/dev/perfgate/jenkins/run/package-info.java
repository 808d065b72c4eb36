/**
 * Runs the engine on an agent, in its own JVM. Start with {@link dev.perfgate.jenkins.run.EngineRun}. Owns the translation from what a
 * step was told to a command line of perfgate.jar, and from its exit code to what that means for the build.
 */
@NullMarked
package dev.perfgate.jenkins.run;

import org.jspecify.annotations.NullMarked;
