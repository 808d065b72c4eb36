package dev.perfgate.report.html;

import dev.perfgate.report.model.Instants;
import dev.perfgate.report.model.ShortText;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Run;
import java.util.List;

/** What happened during the run, in order; the charts mark the same instants. */
final class EventsSection {
    /** Longer lists are folded. */
    private static final int MOST_OPEN = 20;

    private EventsSection() {}

    private static String when(Event event) {
        String begin = Instants.offset(event.second());
        return event.lasts() ? begin + " to " + Instants.offset(event.endSecond()) : begin;
    }

    static void write(Run run, Html html) {
        List<Event> events = run.measurements().events();
        if (events.isEmpty()) {
            return;
        }
        ReportSection.open(html, "events", "Events");
        html.open("details", events.size() > MOST_OPEN ? new String[0] : new String[] {"open", ""});
        html.element("summary", events.size() + ShortText.plural(events.size(), " event", " events"));
        ReportSection.openTable(html, "Events", "at", "kind", "event");
        for (Event event : events) {
            html.open("tr").element("td", when(event), "class", "number");
            html.element("td", event.kind());
            html.element("th", event.text(), "scope", "row").closeLine();
        }
        ReportSection.closeTable(html);
        html.close();
        html.closeLine();
    }
}
