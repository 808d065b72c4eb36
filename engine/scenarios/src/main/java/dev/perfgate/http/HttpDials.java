package dev.perfgate.http;

import dev.perfgate.load.LoadModel;
import dev.perfgate.scenario.Dial;
import dev.perfgate.unit.Unit;
import java.util.List;

/** What can be turned while a load lasts: its users or its rate, and whether anything begins at all. */
final class HttpDials {
    private static final double HIGHEST_RATE = 1_000_000;

    private final LoadModel load;
    private final List<LoopLoad> loops;
    private volatile double level;
    private volatile boolean turned;
    private volatile boolean paused;

    HttpDials(LoadModel load, List<LoopLoad> loops) {
        this.load = load;
        this.loops = List.copyOf(loops);
    }

    List<Dial> all() {
        return List.of(levelDial(), Dial.onOff(Dial.PAUSED, () -> paused ? 1 : 0, this::pause));
    }

    private Dial levelDial() {
        return load instanceof LoadModel.Closed closed
                ? new Dial("users", Unit.COUNT, 0, mostUsers(closed), () -> level, this::turn)
                : new Dial("rate", Unit.PER_SECOND, 0, HIGHEST_RATE, () -> level, this::turn);
    }

    /** Each has a connection, and so an open file. */
    private static double mostUsers(LoadModel.Closed load) {
        return Math.max(load.mostUsers(), OpenFiles.limit() - HttpScenarioType.FILES_OF_ITS_OWN);
    }

    private void turn(double value) {
        turned = true;
        level = load instanceof LoadModel.Closed ? Math.rint(value) : value;
        loops.forEach(loop -> loop.steer(arrivals -> arrivals.turn(level)));
    }

    private void pause(double value) {
        boolean wanted = value >= 0.5;
        paused = wanted;
        loops.forEach(loop -> loop.steer(arrivals -> arrivals.pause(wanted)));
    }

    /** What there is by the plan; until somebody turns it, that is where the dial stands. */
    void seen(double users, double rate) {
        if (!turned) {
            level = load instanceof LoadModel.Closed ? users : rate;
        }
    }
}
