package dev.perfgate.config;

import dev.perfgate.text.NearestWord;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value must look like: in words, for the message, and as the reading of a text. */
record Form<T>(String wanted, Reading<T> reading, UnaryOperator<String> remedies) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(?:_\\d+)*");

    /** Reads a text; empty, or one of the two usual exceptions, when it is not of the form. */
    interface Reading<T> {
        Optional<T> of(String text);
    }

    private Form(String wanted, Reading<T> reading) {
        this(wanted, reading, text -> "");
    }

    private Form(String wanted, Reading<T> reading, List<String> words) {
        this(
                wanted,
                reading,
                text -> NearestWord.of(text, words)
                        .map(word -> "did you mean '" + word + "'?")
                        .orElse(""));
    }

    static Form<String> text() {
        return new Form<>("text", Optional::of);
    }

    static Form<Integer> wholeNumber(int min, int max) {
        return new Form<>(
                "a whole number" + range(min, max),
                text -> wholeNumber(text).filter(value -> value >= min && value <= max));
    }

    static Form<Double> number(double min, double max) {
        return new Form<>(
                "a number" + range(min, max),
                text -> Optional.of(Double.valueOf(text.replace("_", "")))
                        .filter(value -> Double.isFinite(value) && value >= min && value <= max));
    }

    static Form<Boolean> flag() {
        return new Form<>(
                "true or false",
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on" -> Optional.of(true);
                    case "false", "no", "off" -> Optional.of(false);
                    default -> Optional.empty();
                },
                List.of("true", "false"));
    }

    static Form<Duration> positiveDuration() {
        return duration("a duration above zero", duration -> !duration.isZero() && !duration.isNegative());
    }

    static Form<Duration> duration(Duration min) {
        String limit = min.isZero() ? "a duration" : "a duration of at least " + Durations.format(min);
        return duration(limit, duration -> duration.compareTo(min) >= 0);
    }

    static Form<Quantity> quantity(Dimension dimension) {
        return new Form<>(
                dimension.example(),
                text -> Optional.of(Quantity.parse(text))
                        .filter(quantity -> quantity.unit().dimension() == dimension));
    }

    /** A constant of an enum, as users write it: HALF_OPEN is {@code half-open}; {@code halfOpen} and {@code half_open} do too. */
    static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream().map(Form::word).toList();
        return new Form<>(
                "one of " + words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ")),
                text -> constants.stream()
                        .filter(constant -> bare(constant.name()).equals(bare(text)))
                        .findFirst(),
                words);
    }

    Optional<T> read(String text) {
        try {
            return reading.of(text.strip());
        } catch (UnitException | NumberFormatException notOfTheForm) {
            return Optional.empty();
        }
    }

    String remedy(String text) {
        return remedies.apply(text.strip());
    }

    private static Form<Duration> duration(String limit, Predicate<Duration> allowed) {
        return new Form<>(
                limit + " such as '250 ms', '30s' or '1m30s'",
                text -> Optional.of(Durations.parse(text)).filter(allowed),
                text -> Durations.isTooLong(text) ? "write at most " + Durations.LONGEST.toDays() + "d" : "");
    }

    private static Optional<Long> wholeLong(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text.replace("_", ""))) : Optional.empty();
    }

    private static Optional<Integer> wholeNumber(String text) {
        return wholeLong(text).filter(value -> value == value.intValue()).map(Long::intValue);
    }

    private static String range(int min, int max) {
        return range(
                min == Integer.MIN_VALUE ? "" : String.valueOf(min),
                max == Integer.MAX_VALUE ? "" : String.valueOf(max));
    }

    private static String range(double min, double max) {
        return range(bound(min), bound(max));
    }

    /** Limits nobody meant as such (infinite, or the largest double) are left out. */
    private static String bound(double limit) {
        if (Math.abs(limit) >= Double.MAX_VALUE) {
            return "";
        }
        return limit == Math.rint(limit) && Math.abs(limit) < 1e15
                ? String.valueOf((long) limit)
                : String.valueOf(limit);
    }

    private static String range(String min, String max) {
        if (min.isEmpty()) {
            return max.isEmpty() ? "" : " of at most " + max;
        }
        return max.isEmpty() ? " of at least " + min : " from " + min + " to " + max;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String bare(String text) {
        return Stream.of(text.split("[-_ ]")).collect(Collectors.joining()).toLowerCase(Locale.ROOT);
    }
}
