package dev.perfgate.jenkins.record;

/** Texts that an agent sent, as long as a build keeps them. */
final class Texts {
    private static final int LONGEST = 1_000;

    private Texts() {}

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
