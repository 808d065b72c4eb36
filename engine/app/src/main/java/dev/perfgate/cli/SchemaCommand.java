package dev.perfgate.cli;

import dev.perfgate.result.Outcome;
import dev.perfgate.suite.PerfSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code perfgate schema}: the JSON Schema of a perf.yml. */
@Command(
        name = "schema",
        sortOptions = false,
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate schema",
        description = "Prints the JSON Schema of perf.yml; editors use it to complete and check the file.",
        footer = {
            "",
            "  perfgate schema > perf.schema.json",
            "and as the first line of perf.yml:",
            "  # yaml-language-server: $schema=perf.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.print(PerfSchema.text());
        System.out.flush();
        return Outcome.PASS.exitCode();
    }
}
