@NullMarked
package dev.perfgate.changes;

import org.jspecify.annotations.NullMarked;
