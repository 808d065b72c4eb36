package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightedPickTest {
    @Test
    void everyPointBelongsToTheShareThatCoversIt() {
        WeightedPick pick = new WeightedPick(new double[] {0.5, 0.25, 0.125, 0.125});
        assertThat(new int[] {
                    pick.at(0),
                    pick.at(0.499),
                    pick.at(0.5),
                    pick.at(0.749),
                    pick.at(0.75),
                    pick.at(0.875),
                    pick.at(0.999)
                })
                .containsExactly(0, 0, 1, 1, 2, 3, 3);
    }

    @Test
    void whatRoundingLeavesGoesToTheLast() {
        double third = 1 / 3.0;
        WeightedPick pick = new WeightedPick(new double[] {third, third, third});
        assertThat(pick.at(Math.nextDown(1.0))).isEqualTo(2);
        assertThat(new WeightedPick(new double[] {1}).at(0.7)).isZero();
    }

    /** Of n picks a share p is taken n p times, give or take four standard deviations: sqrt(n p (1 - p)). */
    @Test
    void seededPicksAreTakenByTheirShares() {
        WeightedPick pick = new WeightedPick(new double[] {0.75, 0.2, 0.05});
        SplittableRandom random = new SplittableRandom(1);
        int[] taken = new int[3];
        for (int i = 0; i < 10_000; i++) {
            taken[pick.at(random.nextDouble())]++;
        }
        assertThat(taken[0]).isBetween(7_327, 7_673);
        assertThat(taken[1]).isBetween(1_840, 2_160);
        assertThat(taken[2]).isBetween(413, 587);
    }
}
