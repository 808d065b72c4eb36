package dev.perfgate.server;

import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.store.jdbc.Slice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Eight example servers with three results each, for trying out dashboard and API. The servers are invented, but of kinds that are offered. */
public final class SampleData {
    private static final int RUNS = 3;
    private static final double SECONDS = 8;
    private static final String VERSION = "1";

    private static final List<Profile> PROFILES = List.of(
            new Profile("general-4", "Example Cloud general g4", "0.1920", 4, 16, 9_800, 0.78, 0.006),
            new Profile("general-8", "Example Cloud general g8", "0.3840", 8, 32, 19_300, 0.78, 0.006),
            new Profile("compute-4", "Example Cloud compute c4", "0.1700", 4, 8, 11_900, 0.80, 0.004),
            new Profile("compute-8-arm", "Example Cloud compute a8", "0.2720", 8, 16, 25_400, 1.00, 0.003),
            new Profile("memory-4", "Example Cloud memory m4", "0.2520", 4, 32, 9_500, 0.78, 0.007),
            new Profile("burst-2", "Example Cloud burst b2", "0.0416", 2, 4, 3_900, 0.45, 0.030),
            new Profile("shared-4", "Budget Host shared s4", "0.0250", 4, 8, 7_600, 0.66, 0.045),
            new Profile("metal-16", "own rack, 16 cores", null, 16, 64, 61_000, 0.96, 0.002));

    /**
     * A kind of server.
     *
     * @param units at full load, if every level did as well as the first
     * @param kept share of that left at full load: siblings share a core, burst credits run out
     * @param noise how far results lie apart, as a share
     */
    private record Profile(
            String name,
            String brand,
            @Nullable String cost,
            int vcpus,
            int memory,
            int units,
            double kept,
            double noise) {
        /** Arm in one of them: the others are told apart by cores alone. */
        String cpu() {
            return brand.contains(" a8") ? "Example Arm server CPU" : "Example x86 server CPU";
        }
    }

    private SampleData() {}

    /** Adds those of the servers that are not there yet, by name; says how many. */
    public static int fill(Database database, Instant now) {
        Set<String> known = database.collectors().list(new Slice.After(Optional.empty(), PagedListing.MOST)).stream()
                .map(collector -> collector.description().name())
                .collect(Collectors.toSet());
        // The same figures each time.
        Random random = new Random(6);
        int added = 0;
        for (Profile profile : PROFILES) {
            List<LoadTest.Figures> figures = results(profile, random);
            if (!known.contains(profile.name())) {
                add(database, profile, figures, now);
                added++;
            }
        }
        return added;
    }

    private static void add(Database database, Profile profile, List<LoadTest.Figures> figures, Instant now) {
        Collector collector = database.collectors()
                .add(
                        new Collector.Description(
                                profile.name(),
                                profile.name() + ".sample.invalid:8080",
                                profile.cost() == null ? null : new BigDecimal(profile.cost()),
                                profile.vcpus(),
                                new BigDecimal(profile.memory()),
                                profile.brand()),
                        null);
        List<LoadTest> tests = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Instant at = now.minus(Duration.ofDays(RUNS - 1 - i));
            tests.add(new LoadTest(UUID.randomUUID(), collector.id(), figures.get(i), at));
        }
        database.loadTests().addAll(tests);
    }

    private static LoadTest.Machine machine(Profile profile) {
        LoadTest.Details details = new LoadTest.Details(profile.cpu(), null, "Linux 6.1", "OpenJDK 17.0.15", null);
        return new LoadTest.Machine(profile.name(), profile.vcpus(), details, List.of());
    }

    private static LoadTest.Conditions conditions(Profile profile) {
        return new LoadTest.Conditions(SECONDS, profile.vcpus(), true, false);
    }

    private static List<LoadTest.Figures> results(Profile profile, Random random) {
        List<LoadTest.Figures> results = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            double luck = 1 + profile.noise() * random.nextGaussian() / 2;
            results.add(figures(profile, luck));
        }
        return results;
    }

    private static LoadTest.Figures figures(Profile profile, double luck) {
        List<Long> units = new ArrayList<>();
        for (int level = 1; level <= LoadTest.Figures.LEVELS; level++) {
            double busy = level / 10.0;
            // Full speed up to half load; from there on evenly less.
            double speed = 1 - (1 - profile.kept()) * Math.max(0, busy - 0.5) / 0.5;
            units.add(Math.round(profile.units() * busy * speed * luck));
        }
        long most = units.stream().mapToLong(Long::longValue).max().orElseThrow();
        double mean = units.stream().mapToLong(Long::longValue).average().orElseThrow();
        return new LoadTest.Figures(units, most, mean, most / SECONDS, machine(profile), conditions(profile), VERSION);
    }
}
