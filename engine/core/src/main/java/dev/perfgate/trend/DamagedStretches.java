package dev.perfgate.trend;

import java.util.ArrayList;
import java.util.List;

/** Stretches of a file that are no whole frames. */
final class DamagedStretches {
    private static final int MOST_NOTES = 20;

    private final String file;
    private final List<String> notes = new ArrayList<>();
    private long begin = -1;
    private int stretches;
    private long bytes;

    /** @param file as notes name it */
    DamagedStretches(String file) {
        this.file = file;
    }

    void beginsAt(long at) {
        if (begin < 0) {
            begin = at;
        }
    }

    void endsAt(long at) {
        if (begin >= 0) {
            stretches++;
            bytes += at - begin;
            if (stretches <= MOST_NOTES) {
                notes.add(file + ": " + (at - begin) + " bytes from byte " + begin + " on are damaged and are skipped");
            }
            begin = -1;
        }
    }

    long bytes() {
        return bytes;
    }

    /** What a reader must know. */
    List<String> notes() {
        if (stretches > MOST_NOTES) {
            List<String> all = new ArrayList<>(notes);
            all.add(file + ": " + (stretches - MOST_NOTES) + " more places are damaged");
            return all;
        }
        return List.copyOf(notes);
    }
}
