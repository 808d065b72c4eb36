@NullMarked
package dev.perfgate.jenkins.agent;

import org.jspecify.annotations.NullMarked;
