@NullMarked
package dev.perfgate.overview;

import org.jspecify.annotations.NullMarked;
