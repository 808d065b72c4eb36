package dev.perfgate.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words, and at the place that helps most, what the YAML parser could not read. */
final class YamlSyntax {
    private static final List<Case> CASES = List.of(
            at("\\(TAB\\)", "a tab cannot indent a line", "use spaces"),
            at("character '(.+)' that cannot start", "a value cannot begin with '$1'", "put it in quotes"),
            at(
                    "mapping values are not allowed",
                    "a ':' is not expected here",
                    "check the indentation, or put text that holds ': ' in quotes"),
            at(
                    "sequence entries are not allowed",
                    "a list entry is not expected here",
                    "begin the list on a line of its own"),
            begunAt(
                    "could not find expected ':'",
                    "a key without ':'",
                    "write 'key: value', and check the indentation"),
            begunAt(
                    "unexpected (?:end of stream|document separator)",
                    "a quote is never closed",
                    "add the closing quote"),
            at("unknown escape character", "an unknown escape", "write \\\\ for a backslash, or use single quotes"),
            at(
                    "indentation indicator|comment or a line break",
                    "text after '|' or '>' begins on the next line",
                    "put a value that begins with '|' or '>' in quotes"),
            at(
                    "unexpected character found|alphabetic or numeric",
                    "a value that begins with '*' or '&' is a reference to another",
                    "put it in quotes"),
            at("expected (?:URI|' ')|expected '[>!]'", "a value that begins with '!' is a tag", "put it in quotes"),
            at("escape sequence of", "an incomplete escape", "write \\\\ for a backslash, or use single quotes"),
            at(
                    "expected '?<(?:block end|document start)>",
                    "this does not fit what is above it",
                    "check the indentation and the quotes"),
            at(
                    "expected the node content|cannot be represented",
                    "a value is expected here",
                    "check the indentation, quotes and brackets"));

    private YamlSyntax() {}

    /** A case the parser reports; {@code begun}: whether the place is where the broken part begins, instead of where the parser gave up */
    private record Case(Pattern found, String message, String remedy, boolean begun) {}

    static Problem problem(YamlEngineException e, SourceText source) {
        if (e instanceof MarkedYamlEngineException marked) {
            return marked(marked, source);
        }
        if (e instanceof ReaderException unreadable) {
            int index = source.text().indexOf(Character.toString(unreadable.getCodePoint()));
            return new Problem(
                    source.markAt(Math.max(0, index)),
                    String.format(Locale.ROOT, "the character U+%04X is not allowed", unreadable.getCodePoint()),
                    "remove it, or write it as an escape in double quotes");
        }
        return other(source.start(), String.valueOf(e.getMessage()));
    }

    private static Problem marked(MarkedYamlEngineException e, SourceText source) {
        String context = String.valueOf(e.getContext());
        Mark gaveUp = place(e.getProblemMark(), source);
        Mark began = e.getContextMark().isPresent() ? place(e.getContextMark(), source) : gaveUp;
        if (context.contains("flow")) {
            return unclosed(context, began);
        }
        for (Case known : CASES) {
            Matcher matcher = known.found().matcher(String.valueOf(e.getProblem()));
            if (matcher.find()) {
                String detail = matcher.groupCount() > 0 ? matcher.group(1) : "";
                return new Problem(
                        known.begun() ? began : gaveUp, known.message().replace("$1", detail), known.remedy());
            }
        }
        return other(gaveUp, String.valueOf(e.getProblem()));
    }

    private static Problem unclosed(String context, Mark began) {
        String bracket = context.contains("mapping") ? "'{'" : "'['";
        return new Problem(
                began,
                "the text that begins with " + bracket
                        + " here is not closed, or holds something that must be in quotes",
                "close it, and put values that hold {, }, [, ], a comma or ': ' in quotes");
    }

    private static Problem other(Mark mark, String reason) {
        String line = reason.lines().findFirst().orElse("").strip();
        return new Problem(mark, "not valid YAML: " + line, "check the indentation, quotes and brackets");
    }

    private static Mark place(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark, SourceText source) {
        return mark.map(found -> source.mark(found.getLine(), found.getColumn()))
                .orElseGet(source::start);
    }

    private static Case at(String found, String message, String remedy) {
        return new Case(Pattern.compile(found), message, remedy, false);
    }

    private static Case begunAt(String found, String message, String remedy) {
        return new Case(Pattern.compile(found), message, remedy, true);
    }
}
