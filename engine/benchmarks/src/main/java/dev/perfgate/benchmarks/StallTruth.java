package dev.perfgate.benchmarks;

import dev.perfgate.config.Nodes;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Measures whether the load generator tells the truth about a server that stands still 1 s in every 5 s, at 2000 requests/s for 20 s:
 * its figures beside what arithmetic says.
 *
 * <pre>
 * StallTruth                      its own server, in a process of its own
 * StallTruth URL                  a server that stalls by itself
 * StallTruth URL COMMAND ARG...   starts this server, and stops and continues its processes (SIGSTOP)
 * </pre>
 */
public final class StallTruth {
    static final Duration STALL = Duration.ofSeconds(1);
    static final Duration PERIOD = Duration.ofSeconds(5);

    /** A whole number of periods: then the arithmetic holds whenever in a period the load begins. */
    private static final String DURATION = "20 s";

    private static final String RATE = "2000/s";

    private StallTruth() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (StallingSubject subject = subject(List.of(args))) {
            SuiteResult result = load(subject.url());
            result.error().ifPresent(System.err::println);
            result.runs().forEach(judged -> print(judged.run()));
        }
    }

    private static StallingSubject subject(List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            return OwnServer.start();
        }
        URI url = URI.create(args.get(0));
        return args.size() == 1 ? () -> url : StoppedCommand.start(url, args.subList(1, args.size()));
    }

    private static SuiteResult load(URI url) throws InterruptedException {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        Map<String, Object> scenario = Map.of(
                "baseUrl",
                url.resolve("/").toString(),
                "arrivalRate",
                RATE,
                "duration",
                DURATION,
                "requests",
                List.of("GET " + path));
        Plan plan = new Plan(
                problems -> Nodes.fromMap(Map.of("scenarios", Map.of("stall", scenario)), "StallTruth"),
                List.of(),
                new ResultPlace.Nowhere(),
                true);
        return new Pipeline(new WarningsOnly(), new StopSignal()).run(plan);
    }

    private static void print(Run run) {
        System.out.print(new StallTable(run).text());
    }
}
