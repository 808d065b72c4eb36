@NullMarked
package dev.perfgate.jenkins.trend;

import org.jspecify.annotations.NullMarked;
