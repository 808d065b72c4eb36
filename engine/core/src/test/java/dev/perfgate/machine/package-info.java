@NullMarked
package dev.perfgate.machine;

import org.jspecify.annotations.NullMarked;
