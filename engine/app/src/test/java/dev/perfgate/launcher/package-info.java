/** Tests of the start script that lies beside perfgate.jar. */
@NullMarked
package dev.perfgate.launcher;

import org.jspecify.annotations.NullMarked;
