package dev.perfgate.lock;

import java.time.Duration;

/**
 * How runs keep out of each other's way.
 *
 * @param longestWait for how long a run waits for others
 * @param machine whether it keeps to turns on this machine
 */
public record LockChoice(Duration longestWait, Machine machine) {
    /** Nobody is waited for: of parts of a program that knows what it runs. */
    public static final LockChoice NONE = new LockChoice(Duration.ZERO, Machine.UNASKED);

    /** How a run treats the others on its machine. */
    public enum Machine {
        /** It waits until they have ended. */
        ALONE,
        /** It loads beside them, and says so. */
        BESIDE_OTHERS,
        /** It neither asks nor is known. */
        UNASKED
    }

    /** The turn of a run that writes into a folder. */
    public MachineTurn turn(Holder me, LockWait how) throws InterruptedException {
        return machine == Machine.UNASKED
                ? MachineTurn.unasked()
                : MachineTurn.take(me, machine == Machine.BESIDE_OTHERS, how);
    }
}
