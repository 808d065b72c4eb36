@NullMarked
package dev.perfgate.ab;

import org.jspecify.annotations.NullMarked;
