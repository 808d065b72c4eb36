@NullMarked
package dev.perfgate.store.jdbc;

import org.jspecify.annotations.NullMarked;
