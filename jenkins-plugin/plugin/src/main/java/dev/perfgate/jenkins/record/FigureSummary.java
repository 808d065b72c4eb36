package dev.perfgate.jenkins.record;

import dev.perfgate.result.Headline;
import dev.perfgate.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One of the few figures by which a list shows a run. Saved with the build: fields are only ever added. */
@ExportedBean(defaultVisibility = 2)
public final class FigureSummary {
    private final String name;
    private final String label;
    private final String unit;
    private final double value;

    FigureSummary(Headline of) {
        this.name = BoundedText.kept(of.name());
        this.label = BoundedText.kept(of.label());
        this.unit = of.unit().symbol();
        this.value = of.value();
    }

    /** Stable: {@code response_time_p95}. */
    @Exported
    public String getName() {
        return name;
    }

    /** What people read: "response time p95". */
    @Exported
    public String getLabel() {
        return label;
    }

    @Exported
    public String getUnit() {
        return unit;
    }

    /** Null where nothing was measured: JSON has no number for that. */
    @Exported
    public @Nullable Double getValue() {
        return Double.isNaN(value) ? null : value;
    }

    /** As people read it: "response time p95 5.2 ms". */
    public String getText() {
        return label + " " + Unit.ofSymbol(unit).orElse(Unit.COUNT).format(value);
    }
}
