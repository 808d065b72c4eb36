package dev.perfgate.load;

import dev.perfgate.config.Section;
import dev.perfgate.scenario.ScenarioSequence;
import dev.perfgate.text.OptionNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the load model of a scenario: {@code users} for a closed one, {@code arrivalRate} for an open one, {@code stages} for
 * either.
 */
public final class LoadModelSection {
    private static final int MOST = 10_000_000;
    private static final Duration COOL_DOWN = Duration.ofMinutes(3);
    private static final double SECONDS_IN_FLIGHT = 2;
    /** What one loopback or client address can hold open to one server, less what the system itself needs. */
    private static final int MOST_WARM_CONNECTIONS = 20_000;

    private static final List<String> THINKING = List.of("thinkTime", "pacing");
    private static final List<String> ONLY_CLOSED = List.of("preset", "users", "spawnRate", "thinkTime", "pacing");
    private static final List<String> ONLY_OPEN = List.of("arrivals", "maxInFlight", "connections");
    /** Stages say themselves how high the load is, how it grows, and when it ends. */
    private static final List<String> UNSTAGED =
            List.of("preset", "users", "spawnRate", "arrivalRate", "duration", "iterations");

    private final Section section;

    private LoadModelSection(Section section) {
        this.section = section;
    }

    /** The load model that the section describes; problems are recorded in it. */
    public static Optional<LoadModel> read(Section section) {
        return new LoadModelSection(section).read();
    }

    /** The section itself, or, with {@code preset: all}, one for each preset that this means. */
    public static ScenarioSequence series(Section section) {
        if (section.choice("preset", Preset.class).orElse(null) != Preset.ALL) {
            return ScenarioSequence.of(section);
        }
        Duration coolDown = section.duration("coolDown", COOL_DOWN, Duration.ZERO);
        List<ScenarioSequence.Part> parts = Preset.series().stream()
                .map(preset -> new ScenarioSequence.Part(
                        "-" + preset.word(), section.without("coolDown").with("preset", preset.word())))
                .toList();
        return new ScenarioSequence(parts, coolDown);
    }

    private Optional<LoadModel> read() {
        if (section.has("coolDown")) {
            // What is made of 'preset: all' has none of it left.
            String all = section.setting("preset", "all");
            section.refuse("coolDown", "belongs to " + all, "remove it, or write " + all);
        }
        if (section.has("stages")) {
            refuse(
                    UNSTAGED,
                    "a load in stages (" + section.key("stages") + ")",
                    "remove it, or remove " + section.key("stages"));
            return staged(StageSection.read(section, MOST));
        }
        return section.has("arrivalRate") ? open() : closed();
    }

    private Optional<LoadModel> open() {
        String rate = section.key("arrivalRate");
        refuse(
                ONLY_CLOSED,
                "an open load (" + rate + ")",
                "remove it, or replace " + rate + " by " + section.key("users"));
        // Without an end the rest is read all the same: its keys are known, and its problems come with this one.
        boolean ends = hasEnd();
        Optional<Double> perSecond = PerSecond.above0(section, "arrivalRate");
        LoadLevel level = new LoadLevel.Steady(
                perSecond.orElse(1.0), Double.POSITIVE_INFINITY, section.duration("duration", LoadModel.UNLIMITED));
        LoadModel load = open(level, iterations());
        return perSecond.isPresent() && ends ? Optional.of(load) : Optional.empty();
    }

    private Optional<LoadModel> closed() {
        refuse(
                ONLY_OPEN,
                "a closed load (" + section.key("users") + ")",
                "remove it, or add " + section.setting("arrivalRate", "500/s"));
        Optional<Preset> preset = section.choice("preset", Preset.class);
        Optional<LoadLevel.Steady> named = preset.flatMap(Preset::level);
        boolean ends = named.isPresent()
                || (section.has("preset") ? preset.filter(this::isComplete).isPresent() : hasEnd());
        LoadModel load = closed(steady(named), iterations());
        return ends ? Optional.of(load) : Optional.empty();
    }

    private Optional<LoadModel> staged(StageSection.Read read) {
        refuse(
                read.open() ? THINKING : ONLY_OPEN,
                read.open() ? "stages of a rate" : "stages of users",
                "remove it, or give the stages " + (read.open() ? "users" : "rates"));
        LoadLevel level = new LoadLevel.Staged(read.stages());
        LoadModel load = read.open() ? open(level, Long.MAX_VALUE) : closed(level, Long.MAX_VALUE);
        return read.complete() ? Optional.of(load) : Optional.empty();
    }

    private boolean hasEnd() {
        boolean ends = section.has("duration") || section.has("iterations");
        if (!ends) {
            section.problem(
                    "duration",
                    "a load needs an end",
                    "add " + section.setting("duration", "30s") + " or " + section.setting("iterations", "1000"));
        }
        return ends;
    }

    private boolean isComplete(Preset preset) {
        boolean complete = section.has("users") && (section.has("duration") || section.has("iterations"));
        if (!complete) {
            section.problem(
                    "preset",
                    "the preset '" + preset.word() + "' has no load of its own",
                    OptionNames.in(
                            "add 'users: 50', 'spawnRate: 10/s' and 'duration: 1m', give {--users}, {--spawn-rate} and"
                                    + " {--duration}, or start it on a terminal, where they are asked for"));
        }
        return complete;
    }

    private long iterations() {
        OptionalInt iterations = section.wholeNumber("iterations", 1, Integer.MAX_VALUE);
        return iterations.isPresent() ? iterations.getAsInt() : Long.MAX_VALUE;
    }

    private LoadLevel steady(Optional<LoadLevel.Steady> named) {
        int users = section.wholeNumber("users", 1, MOST)
                .orElse(named.map(preset -> (int) preset.level()).orElse(1));
        double spawnRate = PerSecond.above0(section, "spawnRate")
                .or(() -> named.map(LoadLevel.Steady::spawnRate))
                .orElse(Double.POSITIVE_INFINITY);
        Duration fallback = named.map(LoadLevel.Steady::duration).orElse(LoadModel.UNLIMITED);
        return new LoadLevel.Steady(users, spawnRate, section.duration("duration", fallback));
    }

    private LoadModel closed(LoadLevel level, long iterations) {
        return new LoadModel.Closed(level, iterations);
    }

    private LoadModel open(LoadLevel level, long iterations) {
        ArrivalPattern arrivals = section.choice("arrivals", ArrivalPattern.CONSTANT);
        int twoSeconds = (int) Math.min(MOST, Math.ceil(level.highest() * SECONDS_IN_FLIGHT));
        int inFlight = section.wholeNumber("maxInFlight", 1, MOST).orElse(Math.max(twoSeconds, 10));
        int warm = section.wholeNumber("connections", 0, MOST)
                .orElse(Math.min(Math.min(twoSeconds, MOST_WARM_CONNECTIONS), inFlight));
        return new LoadModel.Open(level, arrivals == ArrivalPattern.POISSON, inFlight, warm, iterations);
    }

    private enum ArrivalPattern {
        CONSTANT,
        POISSON
    }

    private void refuse(List<String> keys, String load, String remedy) {
        for (String key : keys) {
            if (section.has(key)) {
                section.refuse(key, "does not belong to " + load, remedy);
            }
        }
    }
}
