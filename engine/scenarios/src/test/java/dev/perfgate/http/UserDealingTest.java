package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserDealingTest {
    @Test
    void usersOfTwoClassesAreInterleaved() {
        assertThat(first(8, new UserDealing(new double[] {0.75, 0.25}))).containsExactly(0, 0, 1, 0, 0, 0, 1, 0);
    }

    @Test
    void sharesHoldExactlyWhereTheyCan() {
        // Weights 5, 3 and 2: after every ten users five, three and two are dealt.
        int[] dealt = first(1_000, new UserDealing(new double[] {0.5, 0.3, 0.2}));
        for (int end = 10; end <= dealt.length; end += 10) {
            assertThat(count(dealt, end, 0)).isEqualTo(end * 5L / 10);
            assertThat(count(dealt, end, 1)).isEqualTo(end * 3L / 10);
            assertThat(count(dealt, end, 2)).isEqualTo(end * 2L / 10);
        }
    }

    @Test
    void noClassIsEverFarFromItsShare() {
        double[] shares = {0.61, 0.2, 0.1, 0.05, 0.04};
        int[] dealt = first(500, new UserDealing(shares));
        for (int users = 1; users <= dealt.length; users++) {
            for (int i = 0; i < shares.length; i++) {
                assertThat(count(dealt, users, i))
                        .isBetween((long) Math.floor(users * shares[i] - 1), (long) Math.ceil(users * shares[i] + 1));
            }
        }
    }

    @Test
    void loopsThatAskInWhateverOrderSeeTheSameUsers() {
        double[] shares = {0.5, 0.3, 0.2};
        int[] inOrder = first(300, new UserDealing(shares));
        UserDealing asked = new UserDealing(shares);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            int user = random.nextInt(300);
            assertThat(asked.classOf(user)).isEqualTo(inOrder[user]);
        }
    }

    private static int[] first(int users, UserDealing dealing) {
        return IntStream.range(0, users).map(dealing::classOf).toArray();
    }

    private static long count(int[] dealt, int end, int index) {
        return IntStream.of(dealt).limit(end).filter(one -> one == index).count();
    }
}
