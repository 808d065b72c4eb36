package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Against.Fit;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.RunReference;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.text.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A figure against the same figure of another run: {@code checkout: p95 within 10 % of baseline}. */
public record BaselineGate(GateHeader heading, Figure figure, Tolerance tolerance, BaselineReference reference)
        implements Gate {

    public BaselineGate {
        heading = heading.of(Kind.BASELINE);
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

    /** The gate compared with this file, which a gate that is recorded names. */
    public BaselineGate comparedWith(String file) {
        return new BaselineGate(heading, figure, tolerance, reference.ofFile(file));
    }

    @Override
    public boolean needsHistory() {
        return reference.file().isEmpty();
    }

    /** With what it compares a run. */
    public Baseline baseline(Run run, Baselines baselines) {
        return BaselineSearch.of(reference, run, baselines);
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        Baseline baseline = baseline(run, baselines);
        if (baseline instanceof Baseline.None none) {
            return List.of(heading.unjudged(Status.NO_BASELINE, none.reason()));
        }
        if (baseline instanceof Baseline.Unlike unlike) {
            return List.of(heading.verdict(
                    Status.NOT_COMPARABLE, Optional.empty(), new Against.Nothing(unlike.reason(), unlike.run())));
        }
        if (baseline instanceof Baseline.Past past) {
            Origin origin = new Origin(past.place(), past.runs().size(), RunReferences.of(past.newest()));
            return PairedReadings.of(figure, target(), past.runs(), run).stream()
                    .map(pair -> noted(verdict(pair, origin), past.notes()))
                    .toList();
        }
        Baseline.Found found = (Baseline.Found) baseline;
        Origin origin = new Origin(found.place(), 1, RunReferences.of(found.run()));
        return PairedReadings.of(figure, target(), found.run(), run).stream()
                .map(pair -> verdict(pair, origin))
                .toList();
    }

    private static Verdict noted(Verdict verdict, List<String> notes) {
        return notes.isEmpty()
                ? verdict
                : verdict.withNote(new VerdictNote(VerdictNote.Kind.HISTORY, Listing.ofLines(notes)));
    }

    /** Which runs the baseline is. */
    private record Origin(String place, int runs, RunReference newest) {
        String text() {
            return Against.Baseline.origin(place, runs, newest);
        }
    }

    private Verdict verdict(PairedReadings.Pair pair, Origin origin) {
        if (pair.present() instanceof Reading.Unanswered unanswered) {
            boolean had = pair.before() instanceof Reading.Found;
            String why = unanswered.reason() + (had ? ", but is in the baseline " + origin.text() : "");
            return heading.verdict(unanswered.status(), unanswered.actual(), new Against.Nothing(why, pair.run()));
        }
        Reading.Found is = (Reading.Found) pair.present();
        if (pair.before() instanceof Reading.Unanswered unanswered) {
            String why = "in the baseline " + unanswered.reason() + " " + origin.text();
            return heading.verdict(unanswered.status(), is.actual(), new Against.Nothing(why, pair.run()));
        }
        Reading.Found was = (Reading.Found) pair.before();
        if (was.unit().dimension() != is.unit().dimension()) {
            return heading.misfit(is.actual(), was.unit().format(was.value()) + " of the baseline");
        }
        if (!tolerance.fits(is.unit())) {
            return heading.misfit(is.actual(), "'within " + tolerance.text(is.unit()) + "'");
        }
        return compared(is, was.unit().to(is.unit(), was.value()), origin, pair.run());
    }

    private Verdict compared(Reading.Found is, double was, Origin origin, String run) {
        BigDecimal off = BigDecimal.valueOf(is.value()).subtract(BigDecimal.valueOf(was));
        boolean beyond = off.abs().compareTo(tolerance.from(was, is.unit())) > 0;
        Direction better = off.signum() < 0 ? Direction.LOWER : Direction.HIGHER;
        Fit fit = !beyond ? Fit.WITHIN : is.direction() == better ? Fit.BETTER : Fit.BEYOND;
        Status status = switch (fit) {
            case WITHIN -> Status.PASS;
            case BETTER -> Status.IMPROVED;
            case BEYOND -> Status.FAIL;
        };
        Against against = new Against.Baseline(
                origin.place(), origin.runs(), origin.newest(), run, was, tolerance.asData(is.unit()), fit);
        return heading.verdict(status, is.actual(), against).withChange(Change.between(is.value(), was));
    }
}
