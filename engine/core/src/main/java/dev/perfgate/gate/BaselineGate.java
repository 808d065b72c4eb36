package dev.perfgate.gate;

import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import dev.perfgate.result.Verdict.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A figure against the same figure of another run: {@code checkout: p95 within 10 % of baseline}. */
public record BaselineGate(Heading heading, Figure figure, Tolerance tolerance, BaselineReference reference)
        implements Gate {

    public BaselineGate {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(reference, "reference");
    }

    @Override
    public String recorded() {
        return reference.in(line());
    }

    /** The gate compared with this file, which a gate that is recorded names. */
    public BaselineGate comparedWith(String file) {
        BaselineReference other = new BaselineReference(Optional.of(file), reference.from(), reference.to());
        return new BaselineGate(heading, figure, tolerance, other);
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        Baseline baseline = baselines.in(reference.file(), run.info().scenario());
        if (baseline instanceof Baseline.None none) {
            return List.of(heading.verdict(Status.NO_BASELINE, none.reason(), Double.NaN));
        }
        Baseline.Found found = (Baseline.Found) baseline;
        Optional<String> obstacle = Comparability.obstacle(found.run(), run);
        if (obstacle.isPresent()) {
            String reason = obstacle.get() + " " + BaselineSentence.origin(found);
            return List.of(heading.verdict(Status.NOT_COMPARABLE, reason, Double.NaN));
        }
        return PairedReadings.of(figure, target(), found.run(), run).stream()
                .map(pair -> verdict(pair, found))
                .toList();
    }

    private Verdict verdict(PairedReadings.Pair pair, Baseline.Found baseline) {
        if (pair.present() instanceof Reading.Unanswered unanswered) {
            boolean had = pair.before() instanceof Reading.Found;
            String reason =
                    unanswered.reason() + (had ? ", but is in the baseline " + BaselineSentence.origin(baseline) : "");
            return heading.verdict(unanswered.status(), reason, Double.NaN);
        }
        Reading.Found is = (Reading.Found) pair.present();
        if (pair.before() instanceof Reading.Unanswered unanswered) {
            String reason = "in the baseline " + unanswered.reason() + " " + BaselineSentence.origin(baseline);
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
        return compared(is, was.unit().to(is.unit(), was.value()), baseline);
    }

    private Verdict compared(Reading.Found is, double was, Baseline.Found baseline) {
        BigDecimal off = BigDecimal.valueOf(is.value()).subtract(BigDecimal.valueOf(was));
        boolean beyond = off.abs().compareTo(tolerance.from(was, is.unit())) > 0;
        Direction better = off.signum() < 0 ? Direction.LOWER : Direction.HIGHER;
        Status status = !beyond ? Status.PASS : is.direction() == better ? Status.IMPROVED : Status.FAIL;
        return heading.verdict(status, BaselineSentence.of(is, was, tolerance, status, baseline), is.value());
    }
}
