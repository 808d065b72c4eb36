@NullMarked
package dev.perfgate.jenkins.record;

import org.jspecify.annotations.NullMarked;
