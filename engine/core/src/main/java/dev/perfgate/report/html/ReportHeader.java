package dev.perfgate.report.html;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.report.RequestRow;
import dev.perfgate.measure.TimeFigure;
import dev.perfgate.report.model.GateCount;
import dev.perfgate.report.model.Instants;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.PartTable;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Locale;

/** The top of the page: which run, what came of it, what must be known first, and the key figures. */
final class ReportHeader {
    private static final int MOST_FIGURES = 8;

    private ReportHeader() {}

    static void write(Run run, Html html) {
        html.open("header", "class", "masthead").newLine();
        notices(Notice.of(run), Tone.BAD, html);
        identity(run, html);
        notices(Notice.of(run), Tone.CAUTION, html);
        keyFigures(run, html);
        html.closeLine();
    }

    /** What makes the figures doubtful stands before all, warnings after the verdict. */
    static void notices(List<Notice> notices, Tone tone, Html html) {
        notices.stream().filter(notice -> notice.tone() == tone).forEach(notice -> {
            html.open("section", "class", "notice " + css(tone), "role", "note");
            html.open("h2").element("span", tone.sign(), "class", "sign", "aria-hidden", "true");
            html.text(notice.title()).close();
            if (notice.texts().size() == 1) {
                html.element("p", notice.texts().get(0));
            } else if (!notice.texts().isEmpty()) {
                html.open("ul");
                notice.texts().forEach(text -> html.element("li", text));
                html.close();
            }
            html.closeLine();
        });
    }

    private static void identity(Run run, Html html) {
        Outcome outcome = RunOutcome.of(run);
        html.open("div", "class", "identity");
        html.open("p", "class", "outcome " + css(outcome.tone()));
        html.element("span", outcome.tone().sign(), "class", "sign", "aria-hidden", "true");
        html.element("span", outcome.word(), "class", "word").close();
        html.open("div", "class", "title");
        html.element("h1", run.info().scenario());
        html.element("p", run.context().workload().summary(), "class", "workload");
        html.open("p", "class", "when")
                .element("strong", GateCount.sentence(run))
                .text(" ");
        html.element(
                "time",
                Instants.format(run.info().started()),
                "datetime",
                run.info().started().toString());
        html.text(" · " + Durations.format(run.info().duration())).close();
        html.close().closeLine();
    }

    private static void keyFigures(Run run, Html html) {
        html.open("dl", "class", "figures", "aria-label", "Key figures").newLine();
        if (PartTable.instead(run)) {
            PartTable.keyFigures(run, MOST_FIGURES)
                    .forEach(metric -> figure(
                            html,
                            metric.definition().label(),
                            metric.definition(),
                            metric.definition().unit(),
                            metric.value()));
        } else {
            requestFigures(run, html);
        }
        html.closeLine();
    }

    private static void requestFigures(Run run, Html html) {
        RequestRow total = RequestRow.total(run);
        figure(html, "Requests", LoadMetrics.REQUESTS, LoadMetrics.REQUESTS.unit(), total.count());
        figure(html, "Rate", LoadMetrics.RATE, Unit.PER_SECOND, total.rate());
        figure(html, "P50", LoadMetrics.RESPONSE_TIME, Unit.MILLISECONDS, TimeFigure.P50.of(total.response()));
        figure(html, "P95", LoadMetrics.RESPONSE_TIME, Unit.MILLISECONDS, TimeFigure.P95.of(total.response()));
        figure(html, "P99", LoadMetrics.RESPONSE_TIME, Unit.MILLISECONDS, TimeFigure.P99.of(total.response()));
        figure(html, "Error rate", LoadMetrics.ERROR_RATE, Unit.RATIO, total.errorRate());
        run.metric(LoadMetrics.DROPPED)
                .map(Metric::value)
                .ifPresent(dropped -> figure(html, "Dropped", LoadMetrics.DROPPED, Unit.COUNT, dropped));
    }

    private static void figure(Html html, String label, MetricDefinition definition, Unit unit, double value) {
        String says = label.startsWith("P")
                ? label.substring(1) + " % of the requests took at most this long. Response time: "
                        + definition.definition()
                : definition.definition();
        html.open("div", "class", attention(definition, value), "title", says);
        html.open("dt").element("a", label, "href", "#def-" + definition.name()).close();
        html.element("dd", unit.format(value)).closeLine();
    }

    private static String attention(MetricDefinition definition, double value) {
        boolean bad = definition.equals(LoadMetrics.ERROR_RATE) || definition.equals(LoadMetrics.DROPPED);
        return bad && value > 0 ? "figure attention" : "figure";
    }

    static String css(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
