package dev.perfgate.maven.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/** Splits a command line into words at spaces; single or double quotes keep words together. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("\\s*((?:[^\\s\"']+|\"[^\"]*\"|'[^']*')+)");
    private static final Pattern PART = Pattern.compile("([^\\s\"']+)|\"([^\"]*)\"|'([^']*)'");

    private Words() {}

    public static List<String> of(String line) throws MojoExecutionException {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        int end = 0;
        while (word.find() && word.start() == end) {
            words.add(unquoted(word.group(1)));
            end = word.end();
        }
        if (!line.substring(end).isBlank()) {
            throw new MojoExecutionException("Quotation mark not closed in: " + line);
        }
        return words;
    }

    private static String unquoted(String word) {
        return PART.matcher(word).replaceAll(part -> Matcher.quoteReplacement(inner(part.group())));
    }

    private static String inner(String part) {
        boolean quoted = part.startsWith("\"") || part.startsWith("'");
        return quoted ? part.substring(1, part.length() - 1) : part;
    }
}
