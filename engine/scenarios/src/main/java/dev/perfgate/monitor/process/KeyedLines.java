package dev.perfgate.monitor.process;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers in lines of the form "Name:   1234 kB", as several files below /proc have them. */
record KeyedLines(Map<String, Long> numbers) {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+):\\s+(\\d{1,18})( kB)?$");
    private static final int KIB = 1024;

    /** Lines of another form are passed over. Kilobytes, which are binary ones there, become bytes. */
    static KeyedLines parse(String text) {
        Map<String, Long> numbers = new HashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            numbers.put(line.group(1), Long.parseLong(line.group(2)) * (line.group(3) == null ? 1 : KIB));
        }
        return new KeyedLines(numbers);
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    /** 0 for one that is not there. */
    long number(String name) {
        return numbers.getOrDefault(name, 0L);
    }
}
