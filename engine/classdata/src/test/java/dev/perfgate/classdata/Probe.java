package dev.perfgate.classdata;

/** A small program in the place of perfgate.jar: says how it stands to its archive, and ends as perfgate.jar does. */
public final class Probe {
    private Probe() {}

    public static void main(String[] arguments) {
        System.out.println(ClassData.use().state());
        ClassData.makeIfMissing();
    }
}
