package dev.perfgate.load;

import dev.perfgate.load.LoadCurve.Span;
import dev.perfgate.load.LoadModel.PhaseStart;
import dev.perfgate.load.LoadModel.StageStart;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A load in words, for people. */
enum LoadWords {
    USERS {
        @Override
        String amount(double level) {
            return counted(level, "user");
        }

        @Override
        String number(double level) {
            return Unit.COUNT.format(level);
        }
    },

    RATE {
        @Override
        String amount(double level) {
            return Unit.PER_SECOND.format(level);
        }

        @Override
        String number(double level) {
            return amount(level);
        }
    };

    /** Longer lists of stages are told by their number. */
    private static final int MOST_STAGES = 4;

    /** "50 users". */
    abstract String amount(double level);

    /** The same where its unit follows later in the sentence: "50". */
    abstract String number(double level);

    /** @param how words that follow the amount */
    String summary(LoadLevel level, String how, long iterations) {
        if (level instanceof LoadLevel.Steady steady) {
            return amount(steady.level()) + how + end(steady.duration(), iterations);
        }
        List<StageStart> starts = starts(level);
        return "stages"
                + how
                + (starts.size() > MOST_STAGES
                        ? ", " + starts.size() + " up to " + amount(level.highest()) + end(level.duration(), iterations)
                        : starts.stream().map(StageStart::text).collect(Collectors.joining(", ", ": ", "")));
    }

    List<StageStart> starts(LoadLevel level) {
        return level instanceof LoadLevel.Staged
                ? level.curve().pieces().stream().map(this::start).toList()
                : List.of();
    }

    /** The growth of a steady load is a stretch of its own. */
    List<PhaseStart> phases(LoadLevel level) {
        List<Span> pieces = level.curve().pieces();
        return pieces.size() < 2
                ? List.of()
                : pieces.stream().map(piece -> phase(level, piece)).toList();
    }

    private PhaseStart phase(LoadLevel level, Span piece) {
        boolean constant = piece.from() == piece.to();
        // Of a steady load the curve goes on after the end.
        StageStart stage = level instanceof LoadLevel.Staged
                ? start(piece)
                : new StageStart(
                        Duration.ofNanos(piece.startNanos()),
                        (constant ? "" : number(piece.from()) + " to ") + amount(piece.to()));
        return new PhaseStart(stage, constant && piece.to() > 0);
    }

    private StageStart start(Span piece) {
        String length = Durations.format(Duration.ofNanos(piece.nanos()));
        String text = piece.from() == piece.to()
                ? amount(piece.to()) + " for " + length
                : number(piece.from()) + " to " + amount(piece.to()) + " in " + length;
        return new StageStart(Duration.ofNanos(piece.startNanos()), text);
    }

    private static String end(Duration duration, long iterations) {
        boolean endless = duration.equals(LoadModel.UNLIMITED);
        if (iterations == Long.MAX_VALUE) {
            return endless ? "" : " for " + Durations.format(duration);
        }
        return " for " + counted(iterations, "iteration") + (endless ? "" : ", at most " + Durations.format(duration));
    }

    private static String counted(double number, String one) {
        return Unit.COUNT.format(number) + " " + one + (number == 1 ? "" : "s");
    }
}
