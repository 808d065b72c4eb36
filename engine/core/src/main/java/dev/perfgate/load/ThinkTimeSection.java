package dev.perfgate.load;

import dev.perfgate.config.Section;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what users do between two iterations: {@code thinkTime} or {@code pacing}. */
public final class ThinkTimeSection {
    private static final Pattern BETWEEN = Pattern.compile("between\\s+(.+?)\\s+and\\s+(.+)", Pattern.CASE_INSENSITIVE);

    private final Section section;

    private ThinkTimeSection(Section section) {
        this.section = section;
    }

    /** The think time that the section names; empty when it names none. Problems are recorded in it. */
    public static Optional<ThinkTime> read(Section section) {
        return new ThinkTimeSection(section).read();
    }

    private Optional<ThinkTime> read() {
        Optional<Duration> pacing = section.duration("pacing");
        Optional<String> text = section.string("thinkTime");
        if (pacing.isPresent() && text.isPresent()) {
            section.refuse("pacing", "and " + section.key("thinkTime") + " exclude each other", "keep one of them");
        }
        return pacing.<ThinkTime>map(ThinkTime.Pacing::new).or(() -> text.map(this::thinkTime));
    }

    private ThinkTime thinkTime(String text) {
        Matcher between = BETWEEN.matcher(text.strip());
        try {
            if (!between.matches()) {
                Duration time = Durations.parse(text);
                return time.isZero() ? new ThinkTime.None() : new ThinkTime.Wait(time, time);
            }
            return new ThinkTime.Wait(Durations.parse(between.group(1)), Durations.parse(between.group(2)));
        } catch (UnitException e) {
            section.problem(
                    "thinkTime", String.valueOf(e.getMessage()), "write for example '1 s' or 'between 1 s and 3 s'");
        } catch (IllegalArgumentException e) {
            section.problem(
                    "thinkTime", "the first time of '" + text + "' is the longer one", "write the shorter one first");
        }
        return new ThinkTime.None();
    }
}
