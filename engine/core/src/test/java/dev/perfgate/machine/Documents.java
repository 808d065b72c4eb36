package dev.perfgate.machine;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@code perfgate cpu} writes. */
final class Documents {
    private Documents() {}

    /** All ten levels in 8 s each, the best one with so many work units. */
    static String of(long maxUnits) {
        return of(maxUnits, 8, "1");
    }

    static String of(long maxUnits, double seconds, String workUnit) {
        String levels = IntStream.rangeClosed(1, 10)
                .mapToObj(tenth -> "{\"busyPct\": " + tenth * 10 + ", \"workUnits\": " + maxUnits * tenth / 10 + "}")
                .collect(Collectors.joining(", "));
        return """
                {"hostname": "box", "timestamp": 1795255200, "numCores": 4, "results": [LEVELS], "maxUnits": MAX, "avgUnits": AVG,
                 "unitsPerSec": RATE, "workUnitVersion": "WORK", "threads": 4, "secondsPerLevel": SECONDS, "cpuMhz": null,
                 "cpuModel": "Model X", "os": "Linux", "jvm": "17", "valid": true, "noisy": true, "warnings": ["other load"]}
                """.replace("LEVELS", levels)
                .replace("MAX", String.valueOf(maxUnits))
                .replace("AVG", String.valueOf(maxUnits * 0.55))
                .replace("RATE", String.valueOf(maxUnits / seconds))
                .replace("WORK", workUnit)
                .replace("SECONDS", String.valueOf(seconds));
    }
}
