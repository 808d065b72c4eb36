/**
 * Words as people write them. Owns what every reader of users' input needs to answer a misspelt word, whatever it reads: start
 * with {@link dev.perfgate.text.NearestWord}. Depends on nothing.
 */
@NullMarked
package dev.perfgate.text;

import org.jspecify.annotations.NullMarked;
