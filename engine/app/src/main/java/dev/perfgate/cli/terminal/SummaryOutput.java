package dev.perfgate.cli.terminal;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.report.exchange.SummaryJson;
import dev.perfgate.result.Run;
import dev.perfgate.store.OutputFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The target of {@code --summary-json}: standard output or a file. */
public sealed interface SummaryOutput {
    static SummaryOutput of(@Nullable String option) {
        if (option == null) {
            return new Nowhere();
        }
        return option.equals("-") ? new ToStandardOutput() : new ToFile(Path.of(option));
    }

    /** Finds out before the load, as far as that is possible, whether the figures can be written after it. */
    void check(Problems problems);

    void write(Run run) throws IOException;

    /** Not asked for. */
    record Nowhere() implements SummaryOutput {
        @Override
        public void check(Problems problems) {}

        @Override
        public void write(Run run) {}
    }

    /** Nothing else may go there. */
    record ToStandardOutput() implements SummaryOutput {
        @Override
        public void check(Problems problems) {}

        @Override
        public void write(Run run) throws IOException {
            Writer out = new OutputStreamWriter(StandardOutput.ofResult(), StandardCharsets.UTF_8);
            SummaryJson.write(run, out);
            out.flush();
        }
    }

    /** A file, replaced when it is there. */
    record ToFile(Path path) implements SummaryOutput {
        private static final Mark OPTION = Mark.ofOption("--summary-json");

        @Override
        public void check(Problems problems) {
            PendingFile.check(OPTION, path, problems);
        }

        @Override
        public void write(Run run) throws IOException {
            new OutputFile(path).write(out -> SummaryJson.write(run, out));
        }
    }
}
