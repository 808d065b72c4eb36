package dev.perfgate.report.html;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.report.model.GateCount;
import dev.perfgate.report.model.Instants;
import dev.perfgate.report.model.KeyFigure;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.RunPresentation;
import dev.perfgate.report.model.ShortText;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import dev.perfgate.unit.Durations;
import java.util.List;
import java.util.Locale;

/** The top of the page: which run, what came of it, what must be known first, and the key figures. */
final class ReportHeader {
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
        RunPresentation.of(run).keyFigures(run).forEach(figure -> figure(figure, html));
        html.closeLine();
    }

    private static void figure(KeyFigure figure, Html html) {
        html.open("div", "class", figure.attention() ? "figure attention" : "figure", "title", figure.says());
        html.open("dt")
                .element(
                        "a",
                        ShortText.capital(figure.label()),
                        "href",
                        "#def-" + figure.metric().name())
                .close();
        html.element("dd", figure.text()).closeLine();
    }

    static String css(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
