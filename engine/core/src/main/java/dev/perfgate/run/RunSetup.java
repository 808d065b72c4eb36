package dev.perfgate.run;

import dev.perfgate.result.Environment;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.verdict.RecordedGate;
import java.util.List;
import java.util.Map;

/**
 * The facts of a run before it begins, without its scenario.
 *
 * @param gates the gates that speak of it
 * @param toolVersion of this Perfgate
 */
public record RunSetup(
        String id,
        Map<String, String> tags,
        List<RecordedGate> gates,
        Environment environment,
        Source source,
        String toolVersion) {

    public RunSetup {
        tags = Map.copyOf(tags);
        gates = List.copyOf(gates);
    }
}
