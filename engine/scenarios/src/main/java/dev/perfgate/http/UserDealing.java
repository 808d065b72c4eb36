package dev.perfgate.http;

import java.util.Arrays;

/**
 * Deals the users of a load to its classes: each to the class that is furthest behind its share, so that the shares hold exactly
 * where they can, and nearly after any number of users. All loops ask the same dealing by the users' numbers among all.
 */
final class UserDealing {
    private final double[] shares;
    private final long[] dealt;
    private int[] classes = new int[16];
    private int known;

    /** @param shares of the classes, which add up to 1 */
    UserDealing(double[] shares) {
        this.shares = shares.clone();
        this.dealt = new long[shares.length];
    }

    /**
     * The index of the class of a user; the same each time it is asked.
     *
     * @param user its number among all users, from 0
     */
    synchronized int classOf(int user) {
        if (shares.length == 1) {
            return 0;
        }
        while (known <= user) {
            dealNext();
        }
        return classes[user];
    }

    private void dealNext() {
        int furthestBehind = 0;
        for (int i = 1; i < shares.length; i++) {
            if (behind(i) > behind(furthestBehind)) {
                furthestBehind = i;
            }
        }
        if (known == classes.length) {
            classes = Arrays.copyOf(classes, known * 2);
        }
        classes[known++] = furthestBehind;
        dealt[furthestBehind]++;
    }

    /** How many users a class would lack, after one more user, if it did not get it. */
    private double behind(int index) {
        return (known + 1) * shares[index] - dealt[index];
    }
}
