package dev.perfgate.gate;

import dev.perfgate.gate.Ratchet.Tightened;
import dev.perfgate.result.History;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.PastFigure;
import dev.perfgate.result.PastRun;
import dev.perfgate.result.PastRun.Conditions;
import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import dev.perfgate.result.Verdict.Status;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A budget that only ever gets tighter: {@code checkout: p95 < 200 ms ratchet 10 %}. */
public record RatchetGate(Heading heading, Figure figure, Limit limit, double margin) implements Gate {

    public RatchetGate {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(limit, "limit");
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
        List<PastRun> like = like(history.before(run.info()), Conditions.of(run));
        List<String> scopes = target().request()
                .map(requests -> FigureReader.scopes(figure, requests, run))
                .orElse(List.of(""));
        return scopes.isEmpty()
                ? FigureReader.readAll(figure, target(), run).stream()
                        .map(reading -> verdict(reading, Optional.empty(), history))
                        .toList()
                : scopes.stream()
                        .map(scope -> verdict(run, scope, like, history))
                        .toList();
    }

    private Verdict verdict(Run run, String scope, List<PastRun> like, History history) {
        Reading reading = FigureReader.readScope(figure, scope, run);
        Optional<Tightened> tightened = reading instanceof Reading.Found found && limit.fits(found.unit())
                ? FigureReader.metric(figure, run)
                        .flatMap(metric -> tightened(like, history, key(metric.name(), scope), found.unit()))
                : Optional.empty();
        return verdict(reading, tightened, history);
    }

    private Optional<Tightened> tightened(List<PastRun> like, History history, PastFigure.Key key, Unit unit) {
        return new Ratchet(margin).tightened(limit, like, history, key, unit);
    }

    private PastFigure.Key key(String metric, String scope) {
        return new PastFigure.Key(metric, scope, figure.statistic().key());
    }

    private Verdict verdict(Reading reading, Optional<Tightened> tightened, History history) {
        if (reading instanceof Reading.Unanswered unanswered) {
            return heading.verdict(unanswered);
        }
        Reading.Found found = (Reading.Found) reading;
        if (!limit.fits(found.unit())) {
            return heading.misfit(found, limit.text(found.unit()));
        }
        Limit budget = tightened.map(Tightened::limit).orElse(limit);
        boolean holds = budget.operator().holds(found.value(), budget.in(found.unit()));
        String sentence = LimitSentence.of(found, budget);
        if (holds && !history.isKept()) {
            String reason = sentence
                    + "; but without a history no ratchet moves: write 'history: on' in perf.yml, or give --history DIR";
            return heading.verdict(Status.NO_BASELINE, reason, found.value());
        }
        String reason =
                sentence + tightened.map(by -> "; " + why(by, found.unit())).orElse("");
        return heading.verdict(holds ? Status.PASS : Status.FAIL, reason, found.value());
    }

    private String why(Tightened by, Unit unit) {
        return "the ratchet tightened " + limit.text(unit) + " to "
                + new Ratchet(margin).distance(by.limit()) + " what three runs in a row held, up to "
                + BaselineSentence.run(by.until());
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
                .map(by -> "now " + by.limit().text(unit) + of + "; " + why(by, unit))
                .orElse("still " + limit.text(unit) + of);
    }

    private boolean isMeant(PastFigure.Key key) {
        return key.statistic().equals(figure.statistic().key())
                && key.metric().equals(figure.metric().orElse(LoadMetrics.RESPONSE_TIME.name()))
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
