@NullMarked
package dev.perfgate.monitor.process;

import org.jspecify.annotations.NullMarked;
