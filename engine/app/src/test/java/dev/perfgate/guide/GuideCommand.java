package dev.perfgate.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a guide with the output shown below it: a line that begins with {@code $}, up to the next of its block.
 *
 * @param place page and line
 * @param text without the prompt; lines that end with a backslash are continued
 */
record GuideCommand(String place, String text, List<String> output) {
    private static final Pattern BLOCK = Pattern.compile("^```\\w*\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String PROMPT = "$ ";
    /** A service: it listens until it is ended. */
    private static final Pattern SERVICE = Pattern.compile(".*\\bperfgate (demo|serve|agent)\\b.*", Pattern.DOTALL);

    boolean isService() {
        return SERVICE.matcher(text).matches();
    }

    static List<GuideCommand> of(String page, String markdown) {
        List<GuideCommand> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            int line = (int) markdown.substring(0, block.start(1)).lines().count() + 1;
            addAll(commands, page, line, block.group(1).lines().toList());
        }
        return commands;
    }

    private static void addAll(List<GuideCommand> commands, String page, int first, List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            String place = page + ":" + (first + at);
            StringBuilder text = new StringBuilder(lines.get(at++));
            if (text.indexOf(PROMPT) != 0) {
                continue;
            }
            while (text.charAt(text.length() - 1) == '\\') {
                text.append('\n').append(lines.get(at++));
            }
            int begin = at;
            while (at < lines.size() && !lines.get(at).startsWith(PROMPT)) {
                at++;
            }
            commands.add(
                    new GuideCommand(place, text.substring(PROMPT.length()), List.copyOf(lines.subList(begin, at))));
        }
    }

    @Override
    public String toString() {
        return place + " $ " + text;
    }
}
