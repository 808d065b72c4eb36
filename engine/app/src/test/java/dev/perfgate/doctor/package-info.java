@NullMarked
package dev.perfgate.doctor;

import org.jspecify.annotations.NullMarked;
