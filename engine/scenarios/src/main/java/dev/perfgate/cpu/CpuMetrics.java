package dev.perfgate.cpu;

import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.PartKind;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** The metrics of scenario type {@code cpu}. Of several runs they are medians, unless they say otherwise. */
final class CpuMetrics {
    static final MetricDefinition MAX_UNITS = new MetricDefinition(
                    "max_units",
                    "max units",
                    Unit.COUNT,
                    Direction.HIGHER,
                    "Work units of the best level, from 10 to 100 % busy.")
            .also(MetricUse.HEADLINE);
    static final MetricDefinition AVG_UNITS = new MetricDefinition(
                    "avg_units",
                    "avg units",
                    Unit.COUNT,
                    Direction.HIGHER,
                    "Mean of the levels' work units, from 10 to 100 % busy.")
            .also(MetricUse.HEADLINE);
    static final MetricDefinition UNITS_PER_SEC = new MetricDefinition(
                    "units_per_sec",
                    "units per sec",
                    Unit.PER_SECOND,
                    Direction.HIGHER,
                    "Work units of the best level divided by its length in wall-clock time.")
            .also(MetricUse.HEADLINE);
    static final MetricDefinition UNITS_PER_CPU_SEC = new MetricDefinition(
                    "units_per_cpu_sec",
                    "units per cpu sec",
                    Unit.PER_SECOND,
                    Direction.HIGHER,
                    "Work units divided by the CPU time that their threads got; of the run, at its highest level."
                            + " Time taken away by the hypervisor or other work is not counted.")
            .ofEach(PartKind.LEVEL);
    static final MetricDefinition MARGIN = new MetricDefinition(
            "units_per_sec_margin",
            "units per sec margin",
            Unit.PER_SECOND,
            Direction.NONE,
            "Half the width of the 95 % confidence interval of the runs' mean, by Student's t.");
    static final MetricDefinition SPREAD = new MetricDefinition(
            "run_spread",
            "run spread",
            Unit.RATIO,
            Direction.LOWER,
            "Fastest run less slowest run, divided by the median, in units per second.");
    static final MetricDefinition STEAL = new MetricDefinition(
                    "steal",
                    "steal",
                    Unit.RATIO,
                    Direction.LOWER,
                    "Share of all processors' time in which the hypervisor ran other machines; of the run, its highest"
                            + " level.")
            .ofEach(PartKind.LEVEL);
    static final MetricDefinition LOAD_AVERAGE = new MetricDefinition(
            "load_average",
            "load average",
            Unit.COUNT,
            Direction.LOWER,
            "Threads that wanted to run in the last minute before the start, by the system.");
    static final MetricDefinition MHZ = new MetricDefinition(
                    "cpu_mhz",
                    "cpu mhz",
                    Unit.COUNT,
                    Direction.NONE,
                    "Mean frequency of the processors in MHz, as the system states it at the end of the level; of the"
                            + " run, of its highest level.")
            .ofEach(PartKind.LEVEL);
    static final MetricDefinition THREADS = new MetricDefinition(
            "threads", "threads", Unit.COUNT, Direction.NONE, "Threads that worked at each level.");
    static final MetricDefinition LEVEL_TIME = new MetricDefinition(
            "level_time", "level time", Unit.SECONDS, Direction.NONE, "How long each level was measured.");
    static final MetricDefinition WORK_UNIT_VERSION = new MetricDefinition(
            "work_unit_version",
            "work unit version",
            Unit.COUNT,
            Direction.NONE,
            "Which work a unit is; figures of different versions are of different work.");

    static final MetricDefinition WORK_UNITS = new MetricDefinition(
                    "work_units",
                    "work units",
                    Unit.COUNT,
                    Direction.HIGHER,
                    "Traversals of an array of 65,536 numbers with 17 steps of computation for each, in all threads,"
                            + " at a level.")
            .ofEach(PartKind.LEVEL);
    static final MetricDefinition BUSY = new MetricDefinition(
                    "busy",
                    "achieved busy",
                    Unit.RATIO,
                    Direction.NONE,
                    "CPU time of the threads divided by their wall-clock time: what was achieved of the busy"
                            + " percentage asked for.")
            .ofEach(PartKind.LEVEL);
    static final MetricDefinition WORK_UNITS_MARGIN = new MetricDefinition(
                    "work_units_margin",
                    "work units margin",
                    Unit.COUNT,
                    Direction.NONE,
                    "Half the width of the 95 % confidence interval of the runs' mean, by Student's t.")
            .ofEach(PartKind.LEVEL);
    static final MetricDefinition RUN_UNITS_PER_SEC = new MetricDefinition(
                    "run_units_per_sec",
                    "run's units per sec",
                    Unit.PER_SECOND,
                    Direction.HIGHER,
                    "Units per second of a single run of several.")
            .ofEach(PartKind.REPETITION);
    static final MetricDefinition RUN_AVG_UNITS = new MetricDefinition(
                    "run_avg_units",
                    "run's avg units",
                    Unit.COUNT,
                    Direction.HIGHER,
                    "Avg units of a single run of several.")
            .ofEach(PartKind.REPETITION);

    static final MetricDefinition SCALING = new MetricDefinition(
                    "scaling",
                    "scaling",
                    Unit.PER_SECOND,
                    Direction.HIGHER,
                    "Work units per second of wall-clock time, on so many threads that are busy all the time.")
            .ofEach(PartKind.LEVEL);
    static final MetricDefinition BURST_FIRST = new MetricDefinition(
            "burst_first",
            "burst first",
            Unit.PER_SECOND,
            Direction.HIGHER,
            "Work units per second in the first tenth of the burst check.");
    static final MetricDefinition BURST_LAST = new MetricDefinition(
            "burst_last",
            "burst last",
            Unit.PER_SECOND,
            Direction.HIGHER,
            "Work units per second in the last tenth of the burst check.");
    static final MetricDefinition BURST_KEPT = new MetricDefinition(
            "burst_kept",
            "burst kept",
            Unit.RATIO,
            Direction.HIGHER,
            "Speed of the last tenth of the burst check divided by that of the first: 100 % when nothing ran out.");

    private CpuMetrics() {}

    static MetricOutline outline(CpuPlan plan) {
        List<MetricDefinition> ofRun = new ArrayList<>(List.of(
                MAX_UNITS,
                AVG_UNITS,
                UNITS_PER_SEC,
                UNITS_PER_CPU_SEC,
                STEAL,
                LOAD_AVERAGE,
                MHZ,
                THREADS,
                LEVEL_TIME,
                WORK_UNIT_VERSION));
        if (plan.runs() > 1) {
            ofRun.addAll(List.of(MARGIN, SPREAD));
        }
        if (!plan.burst().isZero()) {
            ofRun.addAll(List.of(BURST_FIRST, BURST_LAST, BURST_KEPT));
        }
        List<MetricDefinition> ofLevels = new ArrayList<>(List.of(WORK_UNITS, BUSY, UNITS_PER_CPU_SEC, STEAL, MHZ));
        if (plan.runs() > 1) {
            ofLevels.add(WORK_UNITS_MARGIN);
        }
        return new MetricOutline(
                        ofRun,
                        ofLevels,
                        plan.levels().stream().map(level -> level + " %").toList())
                .withDistributions(List.of());
    }
}
