@NullMarked
package dev.perfgate.server;

import org.jspecify.annotations.NullMarked;
