package dev.perfgate.jenkins.record;

import dev.perfgate.machine.MachineResult;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A result of the CPU benchmark as a build keeps it. Saved with the build: fields are only ever added. */
@ExportedBean(defaultVisibility = 2)
public final class CpuSummary {
    private final String id;
    private final String node;
    private final long timeMillis;
    private final long maxUnits;
    private final double avgUnits;
    private final double unitsPerSec;
    private final int numCores;
    private final int threads;
    private final double secondsPerLevel;
    private final String workUnitVersion;
    private final String cpuModel;
    private final boolean valid;
    private final ArrayList<CpuLevel> results = new ArrayList<>();
    private final ArrayList<String> warnings;

    /** @param node as people call it */
    public CpuSummary(String node, MachineResult result) {
        this.id = BoundedText.kept(result.id());
        this.node = BoundedText.kept(node);
        this.timeMillis = result.time().toEpochMilli();
        this.maxUnits = result.figures().max();
        this.avgUnits = result.figures().mean();
        this.unitsPerSec = result.figures().perSecond();
        this.numCores = result.machine().cores();
        this.threads = result.conditions().threads();
        this.secondsPerLevel = result.conditions().secondsPerLevel();
        this.workUnitVersion = BoundedText.kept(result.conditions().workUnit());
        this.cpuModel = BoundedText.kept(result.machine().cpuModel().orElse(""));
        this.valid = result.conditions().valid();
        this.warnings = new ArrayList<>(
                result.conditions().warnings().stream().map(BoundedText::kept).toList());
        result.figures().units().forEach((level, units) -> results.add(new CpuLevel(level, units)));
    }

    /** In the node's history. */
    @Exported
    public String getId() {
        return id;
    }

    @Exported
    public String getNode() {
        return node;
    }

    /** Since 1970, in UTC. */
    @Exported
    public long getTimeMillis() {
        return timeMillis;
    }

    @Exported
    public long getMaxUnits() {
        return maxUnits;
    }

    @Exported
    public double getAvgUnits() {
        return avgUnits;
    }

    @Exported
    public double getUnitsPerSec() {
        return unitsPerSec;
    }

    @Exported
    public int getNumCores() {
        return numCores;
    }

    @Exported
    public int getThreads() {
        return threads;
    }

    @Exported
    public double getSecondsPerLevel() {
        return secondsPerLevel;
    }

    @Exported
    public String getWorkUnitVersion() {
        return workUnitVersion;
    }

    /** Empty when it is not known. */
    @Exported
    public String getCpuModel() {
        return cpuModel;
    }

    @Exported
    public boolean isValid() {
        return valid;
    }

    @Exported
    public List<CpuLevel> getResults() {
        return List.copyOf(results);
    }

    /** Why the figures may be worse than the machine. */
    @Exported
    public List<String> getWarnings() {
        return List.copyOf(warnings);
    }
}
