package dev.perfgate.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears the starter of this process, a build server or Maven, on the standard input while a run lasts. An empty line says that it is
 * still there: it sets {@code PERFGATE_HEARTBEAT} to the seconds within which the next one comes, or to {@code none} when only the end of
 * the input counts. When the starter is gone, the process ends: nobody would see the results. Until the first line comes nothing is
 * ended: not every way of starting a process forwards its input. A line that is not empty is a {@link SubjectEnd}.
 */
public final class StarterInput implements Runnable {
    private static final String VARIABLE = "PERFGATE_HEARTBEAT";
    private static final String NONE = "none";

    private final InputStream in;
    private final Duration patience;
    private final Runnable end;
    private final Consumer<String> subjectFailed;
    private final BlockingQueue<Heard> lines = new LinkedBlockingQueue<>();

    /** @param last whether nothing comes any more; then there is no line */
    private record Heard(String line, boolean last) {
        static Heard line(String line) {
            return new Heard(line, false);
        }

        static Heard end() {
            return new Heard("", true);
        }
    }

    /**
     * @param end ends the process as SIGTERM does
     * @param subjectFailed is told how the subject ended
     */
    StarterInput(InputStream in, Duration patience, Runnable end, Consumer<String> subjectFailed) {
        this.in = in;
        this.patience = patience;
        this.end = end;
        this.subjectFailed = subjectFailed;
    }

    /** Watches in the background if that was asked for. */
    public static void watchIfAsked(Runnable end, Consumer<String> subjectFailed) {
        @Nullable String seconds = System.getenv(VARIABLE);
        if (seconds == null) {
            return;
        }
        if (!seconds.equals(NONE) && !seconds.matches("[1-9][0-9]{0,5}")) {
            System.err.println("WARN  " + VARIABLE + " is '" + seconds
                    + "', which is not a number of seconds; the heartbeat is off");
            return;
        }
        Duration patience = Duration.ofSeconds(seconds.equals(NONE) ? Long.MAX_VALUE / 1000 : Long.parseLong(seconds));
        inBackground(new StarterInput(System.in, patience, end, subjectFailed));
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "starter-input");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        inBackground(this::listen);
        try {
            @Nullable Heard heard = lines.take();
            if (heard.last()) {
                return;
            }
            while (heard != null && !heard.last()) {
                SubjectEnd.read(heard.line()).ifPresent(ended -> subjectFailed.accept(ended.sentence()));
                heard = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            end.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Heard.line(line));
            }
        } catch (IOException e) {
            // As if it had ended.
        }
        lines.add(Heard.end());
    }
}
