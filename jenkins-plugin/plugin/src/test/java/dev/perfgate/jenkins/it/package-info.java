/**
 * The built plugin in a real Jenkins: a process on loopback, driven over REST and in a browser. Start with {@link
 * dev.perfgate.jenkins.it.PluginIT}; {@link dev.perfgate.jenkins.it.Installation} says which Jenkins it is, and without one all tests
 * here are skipped.
 */
@NullMarked
package dev.perfgate.jenkins.it;

import org.jspecify.annotations.NullMarked;
