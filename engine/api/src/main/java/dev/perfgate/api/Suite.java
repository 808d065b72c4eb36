package dev.perfgate.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios, and the gates that judge them: what a perf.yml holds. */
public final class Suite {
    private final Settings settings;

    private Suite(Settings settings) {
        this.settings = settings;
    }

    public static Suite of(Scenario... scenarios) {
        return of(List.of(scenarios));
    }

    /**
     * A suite of these scenarios, in this order.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public static Suite of(List<? extends Scenario> scenarios) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            if (byName.put(scenario.name(), scenario.document()) != null) {
                throw new IllegalArgumentException("two scenarios are called '" + scenario.name() + "'");
            }
        }
        return new Suite(Settings.none().with("scenarios", Collections.unmodifiableMap(byName)));
    }

    /**
     * Adds gates.
     *
     * @param lines as in perf.yml: {@code "checkout: p95 < 200 ms"}; without a scenario's name a gate judges all that run together
     */
    public Suite gates(String... lines) {
        return new Suite(settings.withItems("gates", List.of(lines)));
    }

    /**
     * Adds reports to those that each run gets; without any, a run gets {@code html} and {@code png}.
     *
     * @param kinds {@code html}, {@code png}, {@code junit}, {@code markdown}, {@code csv}; or {@code all}, or {@code none}
     */
    public Suite reports(String... kinds) {
        return new Suite(settings.withItems("reports", List.of(kinds)));
    }

    /**
     * Adds conditions of Taurus, which say when to fail.
     *
     * @param conditions as below {@code failWhen} in perf.yml: {@code "p95>200ms for 10s, stop as failed"}
     */
    public Suite failWhen(String... conditions) {
        return new Suite(settings.withItems("failWhen", List.of(conditions)));
    }

    /**
     * With what gates such as {@code "p95 within 10 % of baseline"} compare.
     *
     * @param file a run.json, a summary.json, or a folder with runs
     */
    public Suite baseline(String file) {
        return new Suite(settings.with("baseline", file));
    }

    /**
     * Where the runs before are kept, with which gates such as {@code "no regression"} compare, and to which these are added.
     *
     * @param folder a folder; or {@code on} for {@code .perf/history}, or {@code off}
     */
    public Suite history(String folder) {
        return new Suite(settings.with("history", folder));
    }

    /** In which order scenarios run; those it does not name follow one after the other. */
    public Suite order(Order order) {
        return new Suite(settings.with("order", order.turns()));
    }

    /** All scenarios run at the same time. */
    public Suite atOnce() {
        return new Suite(settings.with("order", "at once"));
    }

    /** The document of the perf.yml that says the same: maps, lists, texts, numbers and flags, not to be changed. */
    public Map<String, Object> document() {
        return settings.document();
    }
}
