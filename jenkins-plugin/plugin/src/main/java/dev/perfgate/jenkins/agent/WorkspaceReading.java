package dev.perfgate.jenkins.agent;

import dev.perfgate.json.DocumentException;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads what a workspace has, within limits; what cannot be read becomes a problem. */
final class WorkspaceReading {
    private static final int GATES_BYTES = 1 << 20;

    /** More of them say nothing new. */
    private static final int MOST_PROBLEMS = 20;

    private final Path root;
    private final TransferLimits limits;
    private final Clock clock;
    private final ArrayList<FoundRun> runs = new ArrayList<>();
    private final ArrayList<String> problems = new ArrayList<>();
    private String gates = "";

    /** @param root the workspace's real path */
    WorkspaceReading(Path root, TransferLimits limits, Clock clock) {
        this.root = root;
        this.limits = limits;
        this.clock = clock;
    }

    FoundRuns result() {
        return new FoundRuns(runs, problems, gates);
    }

    void readRuns(String pattern) throws IOException, InterruptedException {
        try {
            readRuns(MatchingFiles.in(root, pattern, limits));
        } catch (MatchingFiles.TooManyException e) {
            problems.add("'" + pattern + "' matches more than " + limits.files()
                    + " files, or searches more than " + limits.entries()
                    + "; include the results folder in the pattern");
        }
    }

    private void readRuns(List<Path> files) throws InterruptedException {
        long left = limits.packedBytes();
        for (Path file : files) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left -= readRun(file, left);
            if (problems.size() >= MOST_PROBLEMS) {
                problems.add("…");
                return;
            }
        }
    }

    /** How many bytes of it will travel. */
    private int readRun(Path file, long allowed) {
        String name = root.relativize(file).toString().replace('\\', '/');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long age;
        try (InputStream in = open(file, limits.fileBytes());
                OutputStream out = new GZIPOutputStream(bytes)) {
            Run run = RunJson.read(in, name);
            age = age(file, run);
            RunJson.write(run, out);
        } catch (DocumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return 0;
        } catch (IOException | RuntimeException e) {
            problems.add(name + ": cannot be read: " + e);
            return 0;
        }
        if (bytes.size() > allowed) {
            problems.add(name + ": the results are larger than " + (limits.packedBytes() >> 20)
                    + " MiB in total, compressed; record fewer");
            return 0;
        }
        runs.add(new FoundRun(name, bytes.toByteArray(), age));
        return bytes.size();
    }

    /** Of the two moments the later one: a file may be a copy, and not all machines have the same time. */
    private long age(Path file, Run run) throws IOException {
        long written = Files.getLastModifiedTime(file).toMillis();
        return clock.millis() - Math.max(written, run.info().ended().toEpochMilli());
    }

    void readGates(String file) {
        try (InputStream in = open(within(file), GATES_BYTES)) {
            gates = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            problems.add(file + ": no such file in the workspace; name the perf.yml with the gates");
        } catch (IOException | InvalidPathException e) {
            problems.add(file + ": cannot be read: " + e.getMessage());
        }
    }

    private Path within(String name) throws IOException {
        Path file = root.resolve(name).toRealPath();
        if (!file.startsWith(root)) {
            throw new IOException("it is outside the workspace");
        }
        return file;
    }

    private static InputStream open(Path file, long limit) throws IOException {
        return new BoundedInput(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), limit);
    }
}
