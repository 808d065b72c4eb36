package dev.perfgate.testkit.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of files that are no Java: message bundles, pages and their scripts, the descriptions in schemas. */
final class ResourceWordings {
    private static final Pattern TEXT_ATTRIBUTE =
            Pattern.compile("\\b(?:title|description|caption|tooltip|aria-label|placeholder)=\"([^\"]*)\"");
    private static final Pattern DESCRIPTION = Pattern.compile("\"description\"\\s*:\\s*\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern SCRIPT_TOKEN = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|'((?:\\\\.|[^'\\\\\n])*)'|\"((?:\\\\.|[^\"\\\\\n])*)\"|`((?:\\\\.|[^`\\\\])*)`",
            Pattern.DOTALL);

    private ResourceWordings() {}

    static List<Wording> of(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        List<Wording> found = new ArrayList<>();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "properties" -> bundle(text, found);
            case "html" -> page(name.startsWith("help") ? "help" : "page", text, found);
            case "jelly" -> page("page", text, found);
            case "js" -> script(text, found);
            case "json" -> DESCRIPTION.matcher(text).results().forEach(match -> add("schema", match.group(1), found));
            default -> {}
        }
        return found;
    }

    private static void bundle(String text, List<Wording> found) {
        text.replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .forEach(line -> add(
                        "text " + line.substring(0, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1),
                        found));
    }

    private static void page(String kind, String text, List<Wording> found) {
        TEXT_ATTRIBUTE.matcher(text).results().forEach(match -> add(kind, match.group(1), found));
        for (String piece : text.replaceAll("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>", "")
                .replaceAll("</?(code|b|i|em|strong|tt|a)\\b[^>]*>", "")
                .split("<[^>]*>", -1)) {
            add(kind, piece, found);
        }
    }

    private static void script(String text, List<Wording> found) {
        SCRIPT_TOKEN.matcher(text).results().forEach(match -> add("message", literal(match), found));
    }

    private static String literal(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group).replaceAll("\\$\\{[^}]*}", "{}");
            }
        }
        return "";
    }

    private static void add(String kind, String text, List<Wording> found) {
        Wording wording = new Wording(
                kind,
                text.replaceAll("\\$\\{[^}]*}", "{}")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"));
        if (wording.isProse()) {
            found.add(wording);
        }
    }
}
