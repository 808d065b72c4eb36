package dev.perfgate.maven.fork;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The words of a command line: blanks part them, quotes keep blanks, and a backslash is part of a path of Windows.
 *
 * <p>The same as core's {@code CommandLineWords.quoted}, which a plugin cannot call: nothing of the engine enters its class path, where Maven's
 * and other plugins' libraries lie. A test holds both to the same words.
 */
public final class CommandLineWords {
    private static final char NONE = 0;

    private CommandLineWords() {}

    public static List<String> of(String line) throws MojoExecutionException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = NONE;
        int quoteAt = 0;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (quote == NONE && Character.isWhitespace(each)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else if (quote == NONE && (each == '"' || each == '\'')) {
                quote = each;
                quoteAt = i + 1;
                begun = true;
            } else if (each == quote) {
                quote = NONE;
            } else {
                word.append(each);
                begun = true;
            }
        }
        if (quote != NONE) {
            throw new MojoExecutionException(
                    "the quote " + quote + " at column " + quoteAt + " is never closed in: " + line);
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
