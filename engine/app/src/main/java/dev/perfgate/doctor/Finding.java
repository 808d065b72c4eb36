package dev.perfgate.doctor;

import dev.perfgate.result.Tone;

/**
 * A finding about one property of the machine.
 *
 * @param value as it is now; of what was skipped, why
 * @param why it matters
 * @param remedy empty where nothing needs to be done
 */
public record Finding(String name, Status status, String value, String why, String remedy) {
    /** The status of a property. */
    public enum Status {
        OK(Tone.GOOD),
        /** Figures may be worse, or jump more, than they need to. */
        WARN(Tone.CAUTION),
        /** Measuring makes no sense, or is not possible. */
        FAIL(Tone.BAD),
        /** It could not be found out here, or does not apply. */
        SKIPPED(Tone.NEUTRAL);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }

    static Finding skipped(String name, String reason, String why) {
        return new Finding(name, Status.SKIPPED, reason, why, "");
    }

    /** A property that is as it should be unless a condition holds. */
    static Finding warnIf(boolean bad, String name, String value, String why, String remedy) {
        return of(bad ? Status.WARN : Status.OK, name, value, why, remedy);
    }

    /** A remedy is kept only where something is wrong. */
    static Finding of(Status status, String name, String value, String why, String remedy) {
        return new Finding(name, status, value, why, status == Status.OK ? "" : remedy);
    }
}
