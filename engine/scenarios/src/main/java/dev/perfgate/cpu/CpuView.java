package dev.perfgate.cpu;

import dev.perfgate.result.Run;
import dev.perfgate.scenario.RunView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code results.json} beside the run, as {@code perfgate cpu} prints it. */
final class CpuView implements RunView {
    @Override
    public String fileName() {
        return "results.json";
    }

    @Override
    public String text(Run run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CpuDocument.of(run, run.context().environment()).writeJson(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
