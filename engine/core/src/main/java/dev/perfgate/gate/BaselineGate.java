package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A figure against the same figure of another run: {@code checkout: p95 within 10 % of baseline}. */
public record BaselineGate(GateHeader heading, Figure figure, Tolerance tolerance, BaselineReference reference)
        implements Gate {

    public BaselineGate {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(reference, "reference");
    }

    @Override
    public String rule() {
        return GateWords.figure(figure) + " within " + tolerance.written() + " of baseline" + reference.written();
    }

    @Override
    public BaselineGate under(GateHeader other) {
        return new BaselineGate(other, figure, tolerance, reference);
    }

    @Override
    public Optional<Figure> judged() {
        return Optional.of(figure);
    }

    @Override
    public String recorded() {
        return reference.file().isPresent() ? rendered() : line();
    }

    /** The gate compared with this file, which a gate that is recorded names. */
    public BaselineGate comparedWith(String file) {
        return new BaselineGate(heading, figure, tolerance, reference.ofFile(file));
    }

    @Override
    public boolean needsHistory() {
        return reference.isNamed() && reference.file().isEmpty();
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        Baseline baseline = BaselineSearch.of(reference, run, baselines);
        if (baseline instanceof Baseline.None none) {
            return List.of(heading.verdict(Status.NO_BASELINE, none.reason(), Double.NaN));
        }
        if (baseline instanceof Baseline.Unlike unlike) {
            return List.of(heading.verdict(Status.NOT_COMPARABLE, unlike.reason(), Double.NaN)
                    .against(unlike.run()));
        }
        List<PairedReadings.Pair> pairs = baseline instanceof Baseline.Past past
                ? PairedReadings.of(figure, target(), past.runs(), run)
                : PairedReadings.of(figure, target(), ((Baseline.Found) baseline).run(), run);
        String origin = BaselineSentence.origin(baseline);
        return pairs.stream()
                .map(pair -> verdict(pair, origin).against(pair.run()))
                .toList();
    }

    private Verdict verdict(PairedReadings.Pair pair, String origin) {
        if (pair.present() instanceof Reading.Unanswered unanswered) {
            boolean had = pair.before() instanceof Reading.Found;
            String reason = unanswered.reason() + (had ? ", but is in the baseline " + origin : "");
            return heading.verdict(unanswered.status(), reason, Double.NaN);
        }
        Reading.Found is = (Reading.Found) pair.present();
        if (pair.before() instanceof Reading.Unanswered unanswered) {
            String reason = "in the baseline " + unanswered.reason() + " " + origin;
            return heading.verdict(unanswered.status(), reason, is.value());
        }
        Reading.Found was = (Reading.Found) pair.before();
        if (!tolerance.fits(is.unit()) || was.unit().dimension() != is.unit().dimension()) {
            return heading.misfit(
                    is,
                    was.unit().dimension() == is.unit().dimension()
                            ? "'within " + tolerance.text(is.unit()) + "'"
                            : was.unit().format(was.value()) + " of the baseline");
        }
        return compared(is, was.unit().to(is.unit(), was.value()), origin);
    }

    private Verdict compared(Reading.Found is, double was, String origin) {
        BigDecimal off = BigDecimal.valueOf(is.value()).subtract(BigDecimal.valueOf(was));
        boolean beyond = off.abs().compareTo(tolerance.from(was, is.unit())) > 0;
        Direction better = off.signum() < 0 ? Direction.LOWER : Direction.HIGHER;
        Status status = !beyond ? Status.PASS : is.direction() == better ? Status.IMPROVED : Status.FAIL;
        return heading.verdict(status, BaselineSentence.of(is, was, tolerance, status, origin), is.value());
    }
}
