package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.Against.Allowance;
import dev.perfgate.result.verdict.Against.Fit;
import dev.perfgate.result.verdict.HistoryTrend.ShiftEvidence;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Verdicts of every shape, with anything in them. */
public final class RandomVerdicts {
    private final Random random;
    private final Supplier<String> text;
    private final DoubleSupplier number;

    /** @param number NaN too */
    public RandomVerdicts(Random random, Supplier<String> text, DoubleSupplier number) {
        this.random = random;
        this.text = text;
        this.number = number;
    }

    public Verdict next() {
        Verdict verdict = Verdict.of(
                new GateReference(text.get(), any(GateReference.Kind.values()), text.get(), text.get()),
                any(Verdict.Status.values()),
                Optional.of(actual()),
                against());
        for (int i = random.nextInt(3); i > 0; i--) {
            verdict = verdict.withNote(new VerdictNote(any(VerdictNote.Kind.values()), text.get()));
        }
        return random.nextBoolean() ? verdict : verdict.withChange(new Change(some(), some(), some(), some()));
    }

    private Against against() {
        return switch (any(Against.Kind.values())) {
            case NOTHING -> new Against.Nothing(text.get(), text.get());
            case UNFIT -> new Against.Unfit(text.get(), text.get());
            case LIMIT -> new Against.FixedLimit(limit(), maybe(() -> new Against.Tightening(limit(), some(), run())));
            case LEVELS -> new Against.Levels(List.of(new Against.NamedLimit(text.get(), limit())));
            case BASELINE ->
                new Against.Baseline(
                        text.get(), random.nextInt(5), run(), text.get(), some(), allowance(), any(Fit.values()));
            case HISTORY -> new Against.History(trend(), text.get());
            case HIGHEST -> new Against.Highest(limit(), figure(), limit(), any(Unit.values()));
            case NO_STAGE -> new Against.NoStage(random.nextInt(5), limit());
            case GROWTH -> new Against.Growth(limit(), Unit.MINUTES, some(), some(), some());
            case LASTING ->
                new Against.Lasting(limit(), some(), maybe(() -> new Against.Stretch(some(), some())), some(), some());
            case SAMPLES ->
                new Against.Samples(random.nextInt(9), some(), some(), any(Against.Samples.Conclusion.values()));
        };
    }

    private HistoryTrend trend() {
        return switch (any(HistoryTrend.Kind.values())) {
            case STEADY -> new HistoryTrend.Steady(List.of(figure()), 12, some(), some(), random.nextBoolean());
            case TOO_SHORT -> new HistoryTrend.TooShort(List.of(figure(), figure()), 3, 10);
            case GONE -> new HistoryTrend.Gone(List.of(figure()), run());
            case OUTLIER -> new HistoryTrend.Outlier(some(), some(), 2, maybe(this::run), rule());
            case SHIFTED ->
                new HistoryTrend.Shifted(
                        any(HistoryTrend.ShiftState.values()),
                        some(),
                        some(),
                        random.nextBoolean(),
                        run(),
                        run(),
                        maybe(this::run),
                        random.nextBoolean() ? OptionalInt.of(random.nextInt(20)) : OptionalInt.empty(),
                        new ShiftEvidence(any(ShiftEvidence.Test.values()), 3, 40, some()),
                        rule(),
                        text.get());
            case RECOVERED -> new HistoryTrend.Recovered(run());
        };
    }

    private HistoryTrend.Rule rule() {
        return new HistoryTrend.Rule(text.get(), some(), some());
    }

    private Actual actual() {
        return new Actual(
                figure(),
                number.getAsDouble(),
                any(Unit.values()),
                maybe(() -> new Actual.FewSamples(random.nextInt(20), text.get())));
    }

    private JudgedFigure figure() {
        return new JudgedFigure(
                text.get(),
                text.get(),
                text.get(),
                text.get(),
                maybe(() -> new JudgedFigure.JudgedStage(text.get(), text.get(), some(), some())));
    }

    private Limit limit() {
        return new Limit(any(Operator.values()), new Quantity(some(), any(Unit.values())));
    }

    private Allowance allowance() {
        return new Allowance(any(Allowance.Basis.values()), new Quantity(some(), any(Unit.values())));
    }

    private RunReference run() {
        return new RunReference(text.get(), Instant.ofEpochSecond(random.nextInt()), text.get(), text.get());
    }

    /** A number, and never none. */
    private double some() {
        return random.nextDouble() * 1000 - 100;
    }

    private <T> Optional<T> maybe(Supplier<T> maker) {
        return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
