package dev.perfgate.report.html;

import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import dev.perfgate.result.verdict.Verdict;

/** What the gates say, and of gates without a verdict, that they have none. */
final class GatesSection {
    private GatesSection() {}

    static void write(Run run, Html html) {
        ReportSection.open(html, "gates", "Gates");
        if (!run.verdicts().isEmpty()) {
            verdicts(run, html);
        } else if (run.gates().isEmpty()) {
            html.element("p", "No gate judges this run. Add lines such as “p95 < 200 ms” under “gates” in perf.yml.");
        } else {
            html.element("p", "These gates were in force; the run has not been judged by them.");
            html.open("ul");
            run.gates()
                    .forEach(
                            gate -> html.open("li").element("code", gate.line()).close());
            html.close();
        }
        html.closeLine();
    }

    private static void verdicts(Run run, Html html) {
        ReportSection.openTable(html, "Gates", "Verdict", "Gate", "Reason");
        for (Verdict verdict : VerdictGroups.of(run.verdicts())) {
            Tone tone = Tone.of(verdict);
            html.open("tr").open("td").open("span", "class", "verdict " + ReportHeader.css(tone));
            html.element("span", tone.sign(), "class", "sign", "aria-hidden", "true");
            html.text(verdict.status().name().replace('_', ' ')).close().close();
            html.open("th", "scope", "row").element("code", verdict.gate()).close();
            html.open("td").text(verdict.reason()).linkTo(verdict.baseline()).close();
            html.closeLine();
        }
        ReportSection.closeTable(html);
    }
}
