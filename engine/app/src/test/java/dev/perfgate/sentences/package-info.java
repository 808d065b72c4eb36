/** Proof that no part of Perfgate reads a sentence that another part wrote for people. */
@NullMarked
package dev.perfgate.sentences;

import org.jspecify.annotations.NullMarked;
