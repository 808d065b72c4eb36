@NullMarked
package dev.perfgate.completion;

import org.jspecify.annotations.NullMarked;
