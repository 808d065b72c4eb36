@NullMarked
package dev.perfgate.jenkins;

import org.jspecify.annotations.NullMarked;
