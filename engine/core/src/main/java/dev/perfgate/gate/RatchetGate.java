package dev.perfgate.gate;

import dev.perfgate.gate.Ratchet.Tightened;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.text.Listing;
import dev.perfgate.text.OptionNames;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A budget that only ever gets tighter: {@code checkout: p95 < 200 ms ratchet 10 %}. */
public record RatchetGate(GateHeader heading, Figure figure, Limit limit, double margin) implements Gate {

    /**
     * What the budget follows from.
     *
     * @param like those of the runs before that are comparable
     */
    private record Ground(History history, List<PastRun> before, List<PastRun> like, Conditions conditions) {
        /** Why no run before can move the budget. */
        Optional<String> without() {
            if (before.isEmpty()) {
                return Optional.of(history.place() + " has no run before this one");
            }
            return like.isEmpty()
                    ? Optional.of("none of the " + before.size() + " runs before is comparable: of the newest one "
                            + ComparableRuns.difference(
                                    before.get(before.size() - 1).conditions(), conditions))
                    : Optional.empty();
        }
    }

    public RatchetGate {
        heading = heading.of(Kind.RATCHET);
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(limit, "limit");
    }

    @Override
    public String rule() {
        String by = margin == Ratchet.USUAL_MARGIN ? "" : " " + GateWords.share(margin);
        return GateWords.figure(figure) + " " + GateWords.limit(limit) + " ratchet" + by;
    }

    @Override
    public RatchetGate under(GateHeader other) {
        return new RatchetGate(other, figure, limit, margin);
    }

    @Override
    public Optional<Figure> judged() {
        return Optional.of(figure);
    }

    @Override
    public boolean needsHistory() {
        return true;
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        History history = baselines.history(run.info().scenario());
        List<PastRun> before = history.before(run.info());
        Ground ground = new Ground(history, before, like(before, Conditions.of(run)), Conditions.of(run));
        List<String> scopes = target().request()
                .map(requests -> FigureReader.scopes(figure, requests, run))
                .orElse(List.of(""));
        return scopes.isEmpty()
                ? FigureReader.readAll(figure, target(), run).stream()
                        .map(reading -> verdict(reading, Optional.empty(), Optional.empty(), ground))
                        .toList()
                : scopes.stream().map(scope -> verdict(run, scope, ground)).toList();
    }

    private Verdict verdict(Run run, String scope, Ground ground) {
        Reading reading = FigureReader.readScope(figure, scope, run);
        if (!(reading instanceof Reading.Found found) || !limit.fits(found.unit())) {
            return verdict(reading, Optional.empty(), Optional.empty(), ground);
        }
        Optional<PastFigure.Key> key = FigureReader.metric(figure, run).map(metric -> key(metric.name(), scope));
        Optional<Tightened> tightened = key.flatMap(of -> tightened(ground.like(), ground.history(), of, found.unit()));
        return verdict(reading, tightened, key, ground);
    }

    private Optional<Tightened> tightened(List<PastRun> like, History history, PastFigure.Key key, Unit unit) {
        return new Ratchet(margin).tightened(limit, like, history, key, unit);
    }

    private PastFigure.Key key(String metric, String scope) {
        return new PastFigure.Key(metric, scope, figure.statistic().key());
    }

    private Verdict verdict(
            Reading reading, Optional<Tightened> tightened, Optional<PastFigure.Key> key, Ground ground) {
        if (reading instanceof Reading.Unanswered unanswered) {
            return heading.verdict(unanswered);
        }
        Reading.Found found = (Reading.Found) reading;
        if (!limit.fits(found.unit())) {
            return heading.misfit(found.actual(), limit.text(found.unit()));
        }
        Limit budget = tightened.map(Tightened::limit).orElse(limit);
        double bound = budget.in(found.unit());
        boolean holds = budget.operator().holds(found.value(), bound);
        Status status = !holds ? Status.FAIL : ground.history().isKept() ? Status.PASS : Status.NO_BASELINE;
        Against against = new Against.FixedLimit(budget, tightened.map(by -> new Ratchet(margin).asData(limit, by)));
        Verdict verdict =
                heading.verdict(status, found.actual(), against).withChange(Change.between(found.value(), bound));
        if (status == Status.NO_BASELINE) {
            return noted(
                    verdict,
                    VerdictNote.Kind.RATCHET,
                    OptionNames.in(
                            "but without a history no ratchet moves: write 'history: on' in perf.yml, or give {--history DIR}"));
        }
        if (tightened.isEmpty() && key.isPresent() && ground.history().isKept()) {
            verdict = noted(verdict, VerdictNote.Kind.RATCHET, untouched(key.get(), found.unit(), ground));
        }
        List<String> notes = ground.history().notes();
        return notes.isEmpty() ? verdict : noted(verdict, VerdictNote.Kind.HISTORY, Listing.ofLines(notes));
    }

    private static Verdict noted(Verdict verdict, VerdictNote.Kind kind, String text) {
        return verdict.withNote(new VerdictNote(kind, text));
    }

    private String untouched(PastFigure.Key key, Unit unit, Ground ground) {
        return "the limit stands as written: "
                + ground.without()
                        .orElseGet(() -> new Ratchet(margin).untouched(ground.like(), ground.history(), key, unit));
    }

    /** Where the budget stands for the next run under the conditions of the newest one: a line for each part it speaks of. */
    public List<String> standing(History history) {
        List<PastRun> counting = history.counting();
        if (counting.isEmpty()) {
            return List.of();
        }
        PastRun newest = counting.get(counting.size() - 1);
        List<PastRun> like = like(counting, newest.conditions());
        return newest.figures().stream()
                .filter(kept -> isMeant(kept.key()))
                .map(kept -> line() + ": "
                        + standing(kept.key(), kept.unit(), tightened(like, history, kept.key(), kept.unit())))
                .toList();
    }

    private String standing(PastFigure.Key key, Unit unit, Optional<Tightened> tightened) {
        String of = key.scope().isEmpty() ? "" : " for '" + key.scope() + "'";
        return tightened
                .map(by -> "now " + by.limit().text(unit) + of + "; "
                        + new Ratchet(margin).asData(limit, by).text(by.limit(), unit))
                .orElse("still " + limit.text(unit) + of);
    }

    private boolean isMeant(PastFigure.Key key) {
        return key.statistic().equals(figure.statistic().key())
                && figure.metric().map(key.metric()::equals).orElseGet(() -> KnownMetrics.mayBePrincipal(key.metric()))
                && target().request()
                        .map(requests -> !key.scope().isEmpty() && requests.matches(key.scope()))
                        .orElse(key.scope().isEmpty());
    }

    private static List<PastRun> like(List<PastRun> runs, Conditions conditions) {
        return runs.stream()
                .filter(past -> past.conditions().sameKindOfMachine(conditions)
                        && past.conditions().sameWork(conditions))
                .toList();
    }
}
