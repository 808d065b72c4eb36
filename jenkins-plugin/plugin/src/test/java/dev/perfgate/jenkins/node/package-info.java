@NullMarked
package dev.perfgate.jenkins.node;

import org.jspecify.annotations.NullMarked;
