@NullMarked
package dev.perfgate.cpu;

import org.jspecify.annotations.NullMarked;
