/** Commands that README and guides show, run as a reader would. */
@NullMarked
package dev.perfgate.guide;

import org.jspecify.annotations.NullMarked;
