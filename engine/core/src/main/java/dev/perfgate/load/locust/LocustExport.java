package dev.perfgate.load.locust;

import dev.perfgate.report.files.RunExport;
import dev.perfgate.result.Run;
import java.util.List;
import java.util.Map;

/** Locust's four files of a run. */
public final class LocustExport implements RunExport {
    @Override
    public List<String> suffixes() {
        return LocustCsv.SUFFIXES;
    }

    @Override
    public Map<String, String> files(Run run) {
        return LocustCsv.of(run);
    }
}
