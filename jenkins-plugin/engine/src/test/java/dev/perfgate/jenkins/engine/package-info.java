@NullMarked
package dev.perfgate.jenkins.engine;

import org.jspecify.annotations.NullMarked;
