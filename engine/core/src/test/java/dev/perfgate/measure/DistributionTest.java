package dev.perfgate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final double MILLIS = Distribution.NANOS_AS_MILLIS;

    @Test
    void percentilesOfOneToHundredAreTheirOwnNumber() {
        Distribution hundred = Distribution.of(
                1, DoubleStream.iterate(1, value -> value + 1).limit(100).toArray());

        assertThat(hundred.count()).isEqualTo(100);
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(95)).isEqualTo(95);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
        assertThat(hundred.percentile(0)).isEqualTo(1);
    }

    @Test
    void meanAndDeviationAreThoseOfThePopulation() {
        // Mean 40 / 8 = 5; squared deviations 9+1+1+1+0+0+4+16 = 32, 32 / 8 = 4, root 2.
        Distribution eight = Distribution.of(1, 2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(eight.mean()).isEqualTo(5);
        assertThat(eight.standardDeviation()).isEqualTo(2);
        assertThat(eight.min()).isEqualTo(2);
        assertThat(eight.max()).isEqualTo(9);
    }

    @Test
    void oneSlowAnswerInHundredIsThePercentileAboveNinetyNine() {
        double[] millis = new double[100];
        java.util.Arrays.fill(millis, 10);
        millis[37] = 1000;
        Distribution answers = Distribution.of(MILLIS, millis);

        assertThat(answers.percentile(99)).isCloseTo(10, within(0.01));
        assertThat(answers.percentile(99.1)).isCloseTo(1000, within(1.0));
        assertThat(answers.mean()).isCloseTo(19.9, within(0.02));
    }

    @Test
    void everyFigureIsWithinATenthOfAPercent() {
        for (double millis = 0.001; millis < 3_600_000; millis *= 1.7) {
            Distribution one = Distribution.of(MILLIS, millis);
            assertThat(one.percentile(50)).isCloseTo(millis, within(millis * 1e-3));
            assertThat(one.max()).isCloseTo(millis, within(millis * 1e-3));
        }
    }

    @Test
    void nothingIsNotANumber() {
        Distribution nothing = Distribution.empty(MILLIS);

        assertThat(nothing.count()).isZero();
        assertThat(new double[] {
                    nothing.mean(), nothing.standardDeviation(), nothing.min(), nothing.max(), nothing.percentile(99)
                })
                .containsOnly(Double.NaN);
    }

    @Test
    void mergingIsExact() {
        Random random = new Random(42);
        for (int round = 0; round < 50; round++) {
            double[] left = samples(random);
            double[] right = samples(random);
            double[] both = DoubleStream.concat(DoubleStream.of(left), DoubleStream.of(right))
                    .toArray();

            assertThat(Distribution.of(MILLIS, left).plus(Distribution.of(MILLIS, right)))
                    .isEqualTo(Distribution.of(MILLIS, both));
        }
    }

    @Test
    void mergingIsAssociativeAndCommutativeAndEmptyIsNeutral() {
        Random random = new Random(43);
        for (int round = 0; round < 50; round++) {
            Distribution a = Distribution.of(MILLIS, samples(random));
            Distribution b = Distribution.of(MILLIS, samples(random));
            Distribution c = Distribution.of(MILLIS, samples(random));

            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(Distribution.empty(MILLIS))).isEqualTo(a);
        }
    }

    @Test
    void mergingLeavesBothSidesAsTheyWere() {
        Distribution one = Distribution.of(1, 1, 2, 3);
        Distribution other = Distribution.of(1, 4);

        one.plus(other);

        assertThat(one).isEqualTo(Distribution.of(1, 1, 2, 3));
        assertThat(other).isEqualTo(Distribution.of(1, 4));
    }

    @Test
    void distributionsOfDifferentScalesAreNotMerged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.empty(1).plus(Distribution.empty(MILLIS)))
                .withMessageContaining("different scales");
    }

    @Test
    void whatIsEncodedIsDecoded() {
        Random random = new Random(44);
        for (int round = 0; round < 50; round++) {
            Distribution original = Distribution.of(MILLIS, samples(random));
            Distribution decoded = Distribution.decode(original.encode(), MILLIS);

            assertThat(decoded).isEqualTo(original).hasSameHashCodeAs(original);
            assertThat(decoded.mean()).isEqualTo(original.mean());
            // A decoded one must still grow beyond its largest value.
            assertThat(decoded.plus(Distribution.of(MILLIS, 1e9)).count()).isEqualTo(original.count() + 1);
        }
    }

    @Test
    void garbageIsRefusedAndNothingElseIsThrown() {
        for (String text : new String[] {"", "AAAA", "not base64 !", "HISTFAAAAAAAAAAA"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Distribution.decode(text, 1));
        }
    }

    @Test
    void damagedHistogramsAreRefusedOrReadButNeverBreakAnything() {
        byte[] good = Base64.getDecoder()
                .decode(Distribution.of(MILLIS, 1, 2, 3, 1000).encode());
        Random random = new Random(45);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = java.util.Arrays.copyOf(good, 1 + random.nextInt(good.length));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefusedOrRead(Base64.getEncoder().encodeToString(damaged));
        }
    }

    private static void assertRefusedOrRead(String text) {
        try {
            assertThat(Distribution.decode(text, 1).count()).isNotNegative();
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessageContaining("not a HdrHistogram V2 compressed");
        }
    }

    private static double[] samples(Random random) {
        return random.doubles(random.nextInt(200), 0, 1)
                .map(uniform -> Math.exp(uniform * 12) / 100)
                .toArray();
    }
}
