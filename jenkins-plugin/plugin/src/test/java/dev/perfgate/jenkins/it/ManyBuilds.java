package dev.perfgate.jenkins.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A long history in seconds: copies of a job's first build, as Jenkins and the plugin saved it, each with times and a run of its own.
 * Jenkins must not run meanwhile.
 */
final class ManyBuilds {
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Pattern RUN_ID = Pattern.compile("<run>([0-9a-f-]{36})</run>");
    private static final Pattern TIMESTAMP = Pattern.compile("<timestamp>(\\d+)</timestamp>");
    private static final Pattern STARTED = Pattern.compile("\"started\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ENDED = Pattern.compile("\"ended\"\\s*:\\s*\"([^\"]+)\"");

    private final Path job;
    private final String build;
    private final String run;
    private final String runId;

    /** @param job its folder */
    ManyBuilds(Path job) throws IOException {
        this.job = job;
        Path first = job.resolve("builds/1");
        this.build = Files.readString(first.resolve("build.xml"));
        this.runId = group(RUN_ID, build);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(first.resolve("perfgate/perfgate/0.json.gz")))) {
            this.run = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Builds 1 to this, one an hour; the last one took place when the first really did. */
    void make(int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            make(number, BETWEEN.multipliedBy(number - count));
        }
        Files.writeString(job.resolve("nextBuildNumber"), (count + 1) + "\n");
    }

    private void make(int number, Duration later) throws IOException {
        String id = UUID.nameUUIDFromBytes(("build " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
        Path folder = job.resolve("builds").resolve(Integer.toString(number));
        Path record = Files.createDirectories(folder.resolve("perfgate/perfgate"));
        long timestamp = Long.parseLong(group(TIMESTAMP, build)) + later.toMillis();
        Files.writeString(
                folder.resolve("build.xml"),
                build.replace(runId, id)
                        .replaceAll("<timestamp>\\d+<", "<timestamp>" + timestamp + "<")
                        .replaceAll("<startTime>\\d+<", "<startTime>" + timestamp + "<")
                        .replaceAll("<startedMillis>\\d+<", "<startedMillis>" + timestamp + "<"));
        Files.write(
                record.resolve("0.json.gz"),
                packed(moved(moved(run.replace(runId, id), STARTED, later), ENDED, later)));
    }

    private static String moved(String json, Pattern time, Duration later) {
        String was = group(time, json);
        return json.replace(was, Instant.parse(was).plus(later).toString());
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in:\n" + text);
        }
        return matcher.group(1);
    }
}
