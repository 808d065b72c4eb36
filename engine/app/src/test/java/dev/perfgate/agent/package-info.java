@NullMarked
package dev.perfgate.agent;

import org.jspecify.annotations.NullMarked;
