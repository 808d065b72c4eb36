@NullMarked
package dev.perfgate.jenkins.processor;

import org.jspecify.annotations.NullMarked;
