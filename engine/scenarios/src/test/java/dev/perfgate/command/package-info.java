@NullMarked
package dev.perfgate.command;

import org.jspecify.annotations.NullMarked;
