@NullMarked
package dev.perfgate.push;

import org.jspecify.annotations.NullMarked;
