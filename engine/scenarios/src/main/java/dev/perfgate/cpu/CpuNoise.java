package dev.perfgate.cpu;

import dev.perfgate.result.Validity;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether something was in the way of the measurement. */
final class CpuNoise {
    /** Twice the noise of a machine that has nothing else to do, in threads for each processor. */
    private static final double BUSY_BEFORE = 0.5;

    private static final double MUCH_STOLEN = 0.01;
    /** What is promised of a machine that has nothing else to do. */
    private static final double BUSY_TOLERANCE = 0.01;
    /** So far apart are runs on a machine with other work, or with a clock that changes. */
    private static final double MUCH_SPREAD = 0.02;

    private final CpuRecord record;
    private final List<String> warnings = new ArrayList<>();

    private CpuNoise(CpuRecord record) {
        this.record = record;
    }

    static Validity judge(CpuRecord record) {
        CpuNoise noise = new CpuNoise(record);
        noise.judgeLoad();
        noise.judgeSteal();
        noise.judgeBusy();
        noise.judgeSpread();
        return new Validity(List.of(), noise.warnings);
    }

    private void judgeLoad() {
        if (record.loadBefore() / record.cores() > BUSY_BEFORE) {
            warnings.add("other work ran before the start: load average " + Unit.COUNT.format(record.loadBefore())
                    + " on " + record.cores() + (record.cores() == 1 ? " processor" : " processors")
                    + "; end it, or wait for its end");
        }
    }

    private void judgeSteal() {
        double most = record.results().stream()
                .mapToDouble(result -> result.surroundings().steal())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        if (most > MUCH_STOLEN) {
            warnings.add("the hypervisor gave up to " + Unit.RATIO.format(most)
                    + " of the time to other machines; units per CPU second are not affected by it");
        }
    }

    private void judgeBusy() {
        List<CpuStepResult> missed = record.results().stream()
                .filter(result -> Math.abs(result.busy() - result.step().busyPct() / 100.0) > BUSY_TOLERANCE)
                .toList();
        Stream<String> words = missed.stream()
                .map(result -> Unit.RATIO.format(result.busy()) + " at "
                        + result.step().scope())
                .limit(3);
        if (!missed.isEmpty()) {
            warnings.add("other work, or a CPU limit, was in the way: threads were busy for "
                    + String.join(", ", words.toList()) + (missed.size() > 3 ? ", …" : ""));
        }
    }

    private void judgeSpread() {
        List<Double> rates = record.completeRuns().stream()
                .map(levels -> levels.stream()
                        .mapToDouble(CpuStepResult::unitsPerSecond)
                        .max()
                        .orElse(0))
                .toList();
        if (rates.size() < 2) {
            return;
        }
        double spread = new Repeated(rates).spread();
        if (spread > MUCH_SPREAD) {
            warnings.add("the runs are " + Unit.RATIO.format(spread) + " apart, more than on a quiet machine: "
                    + (wallAlone(spread)
                            ? "their CPU time did nearly as much as ever, so time was taken from them (steal, other work)"
                            : "their CPU time did less too, so it is the frequency, or a neighbour on the same core"));
        }
    }

    /** Whether units per second of CPU time are much less apart than those per second. */
    private boolean wallAlone(double spread) {
        List<Double> rates = record.completeRuns().stream()
                .map(levels -> levels.get(levels.size() - 1).unitsPerCpuSecond())
                .filter(Double::isFinite)
                .toList();
        return !rates.isEmpty() && new Repeated(rates).spread() <= Math.max(MUCH_SPREAD, spread / 2);
    }
}
