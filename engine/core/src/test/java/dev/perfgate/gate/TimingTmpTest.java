package dev.perfgate.gate;

import static dev.perfgate.gate.PastRuns.*;
import dev.perfgate.result.*;
import dev.perfgate.unit.Unit;
import dev.perfgate.analysis.*;
import java.util.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class TimingTmpTest {
    @Test
    void time() throws Exception {
        Random random = new Random(1);
        List<PastRun> runs = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Map<String, Double> m = new LinkedHashMap<>();
            for (int k = 0; k < 100; k++) m.put("m" + k, 100 * Math.exp(0.02 * random.nextGaussian()));
            runs.add(past(i, USUAL, m));
        }
        Metric[] now = new Metric[100];
        for (int k = 0; k < 100; k++) now[k] = Metric.of(new MetricDefinition("m" + k, "m" + k, Unit.MILLISECONDS, Direction.LOWER, "x"), "", 100);
        StringBuilder out = new StringBuilder();
        for (int t = 0; t < 4; t++) {
            long a = System.nanoTime();
            List<Verdict> v = judge("checkout: no regression", history(runs), run(500, USUAL, now));
            out.append("100x500: " + (System.nanoTime() - a) / 1e6 + " ms " + v.size() + "\n");
        }
        for (int t = 0; t < 200; t++) judge("checkout: m1 no regression", history(runs.subList(0, 60)), run(60, USUAL, now[1]));
        double[] values = new double[60];
        for (int i = 0; i < 60; i++) values[i] = 100 * Math.exp(0.02 * random.nextGaussian());
        long best = Long.MAX_VALUE; long sum = 0;
        for (int t = 0; t < 3000; t++) {
            RegressionDetector d = RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER).detector();
            for (double x : values) d.add(x);
            long a = System.nanoTime();
            d.add(100.5);
            long b = System.nanoTime() - a;
            if (t >= 2000) sum += b;
            best = Math.min(best, b);
        }
        out.append("decision 60: mean " + sum / 1000 / 1e3 + " us, best " + best / 1e3 + "\n");
        Files.writeString(Path.of("/tmp/timing.txt"), out.toString());
    }
}
