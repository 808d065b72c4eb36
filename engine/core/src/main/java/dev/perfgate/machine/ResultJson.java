package dev.perfgate.machine;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.DocumentLimits;
import dev.perfgate.json.JsonOut;
import dev.perfgate.json.JsonTree;
import dev.perfgate.machine.MachineResult.Conditions;
import dev.perfgate.machine.MachineResult.Figures;
import dev.perfgate.machine.MachineResult.Machine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Results as JSON: with the names that {@code perfgate cpu} writes, which is where they come from, and beside them who measured when.
 */
final class ResultJson {
    private static final int MOST_CORES = 1 << 16;

    private ResultJson() {}

    /** @throws MachineException when it is no JSON object */
    static ResultFields fields(String text) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            return new ResultFields(
                    JsonTree.read(bytes, "the result", DocumentLimits.UNTRUSTED).values());
        } catch (DocumentException e) {
            throw new MachineException("it is no JSON object: " + e.problem() + ResultFields.REMEDY, e);
        }
    }

    static MachineResult read(ResultFields fields, String id, Instant time, String origin) {
        return new MachineResult(id, time, origin, figures(fields), conditions(fields), machine(fields));
    }

    /** One of a history. */
    static MachineResult kept(ResultFields fields) {
        try {
            return read(fields, fields.text("id"), Instant.parse(fields.text("time")), fields.text("origin"));
        } catch (DateTimeException e) {
            throw new MachineException("'time' is no moment", e);
        }
    }

    private static Figures figures(ResultFields fields) {
        Map<Integer, Long> units = new TreeMap<>();
        for (ResultFields level : fields.objects("results")) {
            int busy = level.whole("busyPct", 10, 100);
            if (units.put(busy, Math.round(level.number("workUnits"))) != null) {
                throw new MachineException("the level " + busy + " % is there twice" + ResultFields.REMEDY);
            }
        }
        return new Figures(
                units, Math.round(fields.number("maxUnits")), fields.number("avgUnits"), fields.number("unitsPerSec"));
    }

    private static Conditions conditions(ResultFields fields) {
        return new Conditions(
                fields.textIfAny("workUnitVersion").orElse(Conditions.UNKNOWN_WORK),
                fields.whole("threads", 1, MOST_CORES),
                fields.number("secondsPerLevel"),
                fields.flag("valid", true),
                fields.texts("warnings"));
    }

    private static Machine machine(ResultFields fields) {
        return new Machine(
                fields.text("hostname"),
                fields.whole("numCores", 1, MOST_CORES),
                fields.textIfAny("cpuModel"),
                fields.numberIfAny("cpuMhz"),
                fields.numberIfAny("containerCpus"),
                fields.textIfAny("os"),
                fields.textIfAny("jvm"));
    }

    static void write(MachineResult result, JsonOut out) throws IOException {
        Machine machine = result.machine();
        Conditions conditions = result.conditions();
        out.text("id", result.id());
        out.text("time", result.time().toString());
        out.text("origin", result.origin());
        out.text("hostname", machine.host());
        out.whole("numCores", machine.cores());
        out.objects("results", java.util.List.copyOf(result.figures().units().entrySet()), level -> {
            out.whole("busyPct", level.getKey());
            out.whole("workUnits", level.getValue());
        });
        out.whole("maxUnits", result.figures().max());
        out.number("avgUnits", result.figures().mean());
        out.number("unitsPerSec", result.figures().perSecond());
        out.text("workUnitVersion", conditions.workUnit());
        out.whole("threads", conditions.threads());
        out.number("secondsPerLevel", conditions.secondsPerLevel());
        out.flag("valid", conditions.valid());
        out.texts("warnings", conditions.warnings());
        out.number("cpuMhz", orNone(machine.cpuMhz()));
        out.number("containerCpus", orNone(machine.containerCpus()));
        out.text("cpuModel", machine.cpuModel().orElse(""));
        out.text("os", machine.os().orElse(""));
        out.text("jvm", machine.jvm().orElse(""));
    }

    static double orNone(OptionalDouble number) {
        return number.orElse(Double.NaN);
    }
}
