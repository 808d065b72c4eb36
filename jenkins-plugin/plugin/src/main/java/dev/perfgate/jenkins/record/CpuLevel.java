package dev.perfgate.jenkins.record;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** Work units at a level. Saved with the build: fields are only ever added. */
@ExportedBean(defaultVisibility = 3)
public final class CpuLevel {
    private final int busyPct;
    private final long workUnits;

    CpuLevel(int busyPct, long workUnits) {
        this.busyPct = busyPct;
        this.workUnits = workUnits;
    }

    @Exported
    public int getBusyPct() {
        return busyPct;
    }

    @Exported
    public long getWorkUnits() {
        return workUnits;
    }
}
