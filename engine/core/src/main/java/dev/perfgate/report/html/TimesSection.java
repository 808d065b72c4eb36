package dev.perfgate.report.html;

import dev.perfgate.load.report.RequestRow;
import dev.perfgate.measure.TimeFigure;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;

/** Response time beside service time: what a user waits for, beside what the subject did. */
final class TimesSection {
    private TimesSection() {}

    static void write(Run run, Html html) {
        RequestRow total = RequestRow.total(run);
        if (total.response().count() == 0 || total.service().count() == 0) {
            return;
        }
        ReportSection.open(html, "times", "Response time and service time");
        html.element(
                "p",
                "Response time counts from the moment a request was meant to start, service time from the moment it was really"
                        + " sent: the difference is time spent waiting for a free connection or for the subject to catch up,"
                        + " which a user feels and which service time alone would hide.");
        ReportSection.openTable(
                html, "Response time and service time", "figure", "response time", "service time", "difference");
        for (TimeFigure figure : TimeFigure.values()) {
            double response = figure.of(total.response());
            double service = figure.of(total.service());
            html.open("tr").element("th", figure.label(), "scope", "row");
            html.element("td", Unit.MILLISECONDS.format(response));
            html.element("td", Unit.MILLISECONDS.format(service));
            html.element("td", difference(response, service)).closeLine();
        }
        ReportSection.closeTable(html);
        html.closeLine();
    }

    /** Differences below a histogram's resolution of 0.1 % are none. */
    private static String difference(double response, double service) {
        double difference = response - service;
        boolean none = Math.abs(difference) <= 0.002 * Math.max(response, service);
        return none ? "–" : (difference > 0 ? "+" : "") + Unit.MILLISECONDS.format(difference);
    }
}
