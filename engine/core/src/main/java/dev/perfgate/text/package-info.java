/**
 * Words as people write and read them. Owns what every reader of users' input needs to answer a misspelt word, whatever it reads
 * ({@link dev.perfgate.text.NearestWord}: start there), the setting of plain text in lines and columns, the words of a command line,
 * and what texts can stand in XML. Depends on nothing.
 */
@NullMarked
package dev.perfgate.text;

import org.jspecify.annotations.NullMarked;
