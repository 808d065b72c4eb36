package dev.perfgate.gate;

import dev.perfgate.result.verdict.Limit;
import dev.perfgate.gate.figure.Reading;
import java.util.List;

/** Between which levels a figure stands: "p50 was 72 ms, beyond target 50 ms (44 % above), within acceptable 100 ms". */
final class LevelSentence {
    private LevelSentence() {}

    static String of(Reading.Found found, Levels levels) {
        List<Level> names = List.copyOf(levels.byLevel().keySet());
        List<Limit> limits = levels.limits();
        int kept = levels.kept(found);
        Limit nearest = limits.get(Math.max(0, kept - 1));
        StringBuilder sentence = new StringBuilder(found.clause())
                .append(' ')
                .append(LimitSentence.figure(found, nearest))
                .append(found.note());
        if (kept > 0) {
            sentence.append(", beyond ").append(level(names.get(kept - 1), nearest, found));
            sentence.append(" (").append(LimitSentence.distance(found, nearest)).append(')');
        }
        if (kept < limits.size()) {
            sentence.append(", within ").append(level(names.get(kept), limits.get(kept), found));
        }
        if (kept == 0) {
            sentence.append(" (").append(LimitSentence.distance(found, nearest)).append(')');
        }
        return sentence.toString();
    }

    private static String level(Level level, Limit limit, Reading.Found found) {
        return level.word() + " " + limit.text(found.unit());
    }
}
