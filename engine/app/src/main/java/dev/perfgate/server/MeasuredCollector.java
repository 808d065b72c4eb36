package dev.perfgate.server;

import dev.perfgate.machine.MachineComparison.Subject;
import dev.perfgate.machine.MachineResult;
import dev.perfgate.machine.MachineResult.Conditions;
import dev.perfgate.machine.MachineResult.Figures;
import dev.perfgate.machine.MachineResult.Machine;
import dev.perfgate.machine.PricedMachine;
import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.LoadTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A collector with its load tests, as the machine that they measured. */
record MeasuredCollector(Collector collector, List<LoadTest> newestFirst) {
    Subject subject() {
        Collector.Description description = collector.description();
        PricedMachine machine = new PricedMachine(
                collector.id().toString(),
                description.name(),
                Optional.ofNullable(description.hourlyCost()),
                Optional.of(description.vmBrand()).filter(brand -> !brand.isEmpty()));
        return new Subject(
                machine, newestFirst.stream().map(MeasuredCollector::result).toList());
    }

    private static MachineResult result(LoadTest test) {
        LoadTest.Figures figures = test.figures();
        Map<Integer, Long> units = new TreeMap<>();
        for (int i = 0; i < figures.units().size(); i++) {
            units.put(MachineResult.LEVELS.get(i), figures.units().get(i));
        }
        return new MachineResult(
                test.id().toString(),
                test.createdAt(),
                "",
                new Figures(units, figures.maxUnits(), figures.avgUnits(), figures.unitsPerSec()),
                conditions(test),
                machine(figures.machine()));
    }

    private static Conditions conditions(LoadTest test) {
        LoadTest.Conditions said = test.figures().conditions();
        @Nullable Double seconds = seconds(test);
        return new Conditions(
                test.figures().workUnitVersion(),
                said.threads() == null ? 0 : said.threads(),
                seconds == null ? Double.NaN : seconds,
                !Boolean.FALSE.equals(said.valid()),
                test.figures().machine().warnings());
    }

    private static Machine machine(LoadTest.Machine machine) {
        LoadTest.Details details = machine.details();
        return new Machine(
                machine.hostname(),
                machine.numCores(),
                Optional.ofNullable(details.cpuModel()),
                known(details.cpuMhz()),
                known(details.containerCpus()),
                Optional.ofNullable(details.os()),
                Optional.ofNullable(details.jvm()));
    }

    private static OptionalDouble known(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** How long its levels lasted, to the hundredth; null when that is not known. */
    static @Nullable Double seconds(LoadTest test) {
        OptionalDouble seconds = test.figures().secondsPerLevel();
        return seconds.isPresent() ? Math.round(seconds.getAsDouble() * 100) / 100.0 : null;
    }
}
