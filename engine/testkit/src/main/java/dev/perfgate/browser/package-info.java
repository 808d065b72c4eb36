@NullMarked
package dev.perfgate.browser;

import org.jspecify.annotations.NullMarked;
