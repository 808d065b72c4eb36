package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.store.jdbc.LoadTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A server on whichever database, and what tests of its API share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiContract {
    static final String COLLECTORS = "/api/v1/collectors/";
    static final String LOADTESTS = "/api/v1/loadtests/";
    static final String RUNS = "/api/v1/runs/";

    /** Made before the first test. */
    abstract RunningServer server();

    @AfterAll
    void stop() throws Exception {
        server().close();
    }

    String filled(String name, int count) throws Exception {
        String id = server().collector(name, "10.0.0.1", "null");
        List<LoadTest> tests = new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(i -> new LoadTest(
                        UUID.randomUUID(),
                        UUID.fromString(id),
                        figures("1", i * 10L),
                        Instant.parse("2026-01-0" + i + "T00:00:00Z")))
                .toList());
        Collections.shuffle(tests, new Random(1));
        server().database().loadTests().addAll(tests);
        assertThat(server().database()
                        .loadTests()
                        .count(new LoadTests.Filter(List.of(UUID.fromString(id)), null, null)))
                .isEqualTo(count);
        return id;
    }

    void add(String collector, String version, long... maxima) {
        for (long max : maxima) {
            assertThat(server().database().loadTests().add(UUID.fromString(collector), figures(version, max)))
                    .isPresent();
        }
    }

    static LoadTest.Figures figures(String version, long max) {
        return figures(version, max, 8);
    }

    static LoadTest.Figures figures(String version, long max, double seconds) {
        List<Long> units =
                IntStream.rangeClosed(1, 10).mapToObj(i -> max * i / 10).toList();
        LoadTest.Conditions conditions = new LoadTest.Conditions(seconds, 4, true, false);
        return new LoadTest.Figures(
                units, max, max / 2.0, max / seconds, LoadTest.Machine.of("h", 4), conditions, version);
    }

    static List<Long> maxima(JsonNode tests) {
        List<Long> maxima = new ArrayList<>();
        tests.forEach(test -> maxima.add(test.path("max_units").asLong()));
        return maxima;
    }

    static List<String> column(JsonNode rows, String name) {
        List<String> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.path(name).asText()));
        return values;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
