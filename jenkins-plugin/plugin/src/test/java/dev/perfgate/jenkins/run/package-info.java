@NullMarked
package dev.perfgate.jenkins.run;

import org.jspecify.annotations.NullMarked;
