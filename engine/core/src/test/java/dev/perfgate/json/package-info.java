@NullMarked
package dev.perfgate.json;

import org.jspecify.annotations.NullMarked;
