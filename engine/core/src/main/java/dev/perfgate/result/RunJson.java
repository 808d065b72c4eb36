package dev.perfgate.result;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.DocumentLimits;
import dev.perfgate.json.JsonOut;
import dev.perfgate.json.JsonTree;
import dev.perfgate.json.LimitedStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * A run as {@code run.json}: its one documented form for programs (the JSON Schema is the resource {@value #SCHEMA}), version
 * {@value #VERSION}. A reader ignores fields that it does not know, so that a later version may add some.
 */
public final class RunJson {
    /** The version that is written; every version up to it is read. */
    public static final int VERSION = 1;

    /** The name of the file in a run's folder. */
    public static final String FILE_NAME = "run.json";

    /** Where the JSON Schema lies on the class path. */
    public static final String SCHEMA = "dev/perfgate/schema/run-v1.schema.json";

    private RunJson() {}

    /** Writes a run; does not close the stream. */
    public static void write(Run run, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            new RunWriter(json).write(run);
        }
    }

    /**
     * Reads a run.
     *
     * @throws DocumentException when there is no such file or it holds no run of a known version
     */
    public static Run read(Path file) {
        return reading(file, RunJson::read);
    }

    /**
     * Reads a run.
     *
     * @param name what messages call the source
     * @throws DocumentException when it is no run of a known version
     */
    public static Run read(InputStream in, String name) {
        return read(in, name, DocumentLimits.NONE);
    }

    /**
     * Reads a run that is not to be trusted.
     *
     * @param name what messages call the source
     * @throws DocumentException when it is no run of a known version, or asks for more than is allowed
     */
    public static Run read(InputStream in, String name, DocumentLimits limits) {
        InputStream limited = limits.areNone() ? in : new LimitedStream(in, limits.bytes(), name);
        Run run = new RunReader(limits.histogramBytes()).run(JsonTree.read(limited, name, limits), name, limits);
        PlausibleFigures.check(run, name);
        if (!limits.areNone()) {
            ForeignRun.check(run, name);
        }
        return run;
    }

    /** As {@link #read(InputStream, String, RunLimits)}. */
    public static Run read(Path file, DocumentLimits limits) {
        return reading(file, (in, name) -> read(in, name, limits));
    }

    /**
     * Reads only which run it is, from the file's first lines: cheap, whatever the size of the file, and good even when its end
     * is not.
     *
     * @throws DocumentException as {@link #read(Path)}
     */
    public static RunInfo readInfo(Path file) {
        return reading(file, (in, name) -> RunReader.checkedInfo(JsonTree.readHead(in, name, RunReader.HEAD), name));
    }

    static <T> T reading(Path file, BiFunction<InputStream, String, T> reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reader.apply(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new DocumentException(file.toString(), "there is no such file", "name a file that is there", e);
        } catch (IOException e) {
            throw new DocumentException(
                    file.toString(), "cannot be read: " + e.getMessage(), "check that it is a file you may read", e);
        }
    }
}
