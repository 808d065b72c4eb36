@NullMarked
package dev.perfgate.classdata;

import org.jspecify.annotations.NullMarked;
