package dev.perfgate.machine;

import dev.perfgate.json.JsonOut;
import dev.perfgate.machine.MachineResult.Conditions;
import dev.perfgate.machine.MachineResult.Machine;
import dev.perfgate.machine.MachineStanding.Missing;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A comparison as the pages' modules read it: the fields of {@code /api/v1/loadtests/compare/} and, in each, its load tests. */
final class MachineComparisonJson {
    private final MachineComparison comparison;

    MachineComparisonJson(MachineComparison comparison) {
        this.comparison = comparison;
    }

    void write(JsonOut out) throws IOException {
        out.objects("machines", comparison.standings(), standing -> standing(out, standing));
    }

    private void standing(JsonOut out, MachineStanding standing) throws IOException {
        PricedMachine machine = standing.machine();
        out.text("collector", machine.name());
        out.text("name", machine.displayName());
        textOrNull(out, "vm_brand", machine.brand());
        out.nothing("vcpus");
        out.nothing("memory_gib");
        wholeOrNull(out, "max_work_units", standing.maxUnits());
        textOrNull(out, "hourly_cost", machine.hourlyCost().map(BigDecimal::toPlainString));
        textOrNull(out, "price_performance", standing.pricePerformance().map(BigDecimal::toPlainString));
        textOrNull(out, "price_performance_missing", standing.missing().map(Missing::words));
        Optional<Integer> rank = comparison.rank(standing);
        if (rank.isPresent()) {
            out.whole("rank", rank.get());
        } else {
            out.nothing("rank");
        }
        for (int level : MachineResult.LEVELS) {
            wholeOrNull(out, "units_" + level + "pct", standing.units(level));
        }
        out.whole("runs", standing.runs());
        Optional<Conditions> conditions = standing.latest().map(MachineResult::conditions);
        textOrNull(out, "work_unit_version", conditions.map(Conditions::workUnit));
        out.number(
                "seconds_per_level", conditions.map(Conditions::secondsPerLevel).orElse(Double.NaN));
        out.texts("warnings", comparison.warnings(standing));
        out.objects("tests", standing.last(), test -> test(out, test));
    }

    /** As {@code /api/v1/loadtests/} has it. */
    static void test(JsonOut out, MachineResult result) throws IOException {
        out.text("id", result.id());
        out.text("created_at", result.time().toString());
        out.text("origin", result.origin());
        for (int level : MachineResult.LEVELS) {
            Long units = result.figures().units().get(level);
            wholeOrNull(out, "units_" + level + "pct", units == null ? OptionalLong.empty() : OptionalLong.of(units));
        }
        out.whole("max_units", result.figures().max());
        out.number("avg_units", result.figures().mean());
        out.number("units_per_sec", result.figures().perSecond());
        out.whole("num_cores", result.machine().cores());
        out.text("hostname", result.machine().host());
        out.text("work_unit_version", result.conditions().workUnit());
        out.number("seconds_per_level", result.conditions().secondsPerLevel());
        out.whole("threads", result.conditions().threads());
        out.flag("valid", result.conditions().valid());
        out.object("machine", () -> machine(out, result));
    }

    private static void machine(JsonOut out, MachineResult result) throws IOException {
        Machine machine = result.machine();
        textOrNull(out, "cpu_model", machine.cpuModel());
        numberOrNull(out, "cpu_mhz", machine.cpuMhz());
        textOrNull(out, "os", machine.os());
        textOrNull(out, "jvm", machine.jvm());
        numberOrNull(out, "container_cpus", machine.containerCpus());
        out.texts("warnings", result.conditions().warnings());
    }

    private static void textOrNull(JsonOut out, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.text(name, text.get());
        } else {
            out.nothing(name);
        }
    }

    private static void wholeOrNull(JsonOut out, String name, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            out.whole(name, value.getAsLong());
        } else {
            out.nothing(name);
        }
    }

    private static void numberOrNull(JsonOut out, String name, OptionalDouble value) throws IOException {
        out.number(name, ResultJson.orNone(value));
    }
}
