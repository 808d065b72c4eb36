@NullMarked
package dev.perfgate.init;

import org.jspecify.annotations.NullMarked;
