package dev.perfgate.http;

/** Says when iterations begin, on one event loop; all calls come in that loop. */
interface Arrivals {
    /** Prepares what must be open before the load begins, such as a pool of connections, and tells the load when it is. */
    void warmUp();

    /** The load begins. */
    void begin(long now);

    /** The time is over: what was meant to begin before its end, and has not for want of time, begins now or never. */
    void timeIsOver();

    /** Of a number of iterations the last one has been taken, by whichever loop. */
    void allTaken();

    /** No further iteration begins: users who wait for one may take their leave. */
    void ending();

    /** A user is through with opening a connection ahead of its first iteration, whether or not it got one. */
    void userReady(VirtualUser user);

    /**
     * An iteration has ended.
     *
     * @param connectionLost whether it ended for want of a connection
     */
    void iterationEnded(VirtualUser user, long now, boolean connectionLost);

    /** From now on the load has this level in place of the one that was planned: users, or arrivals a second, of all loops. */
    void turn(double level);

    /** Whether no further iteration begins for the time being. */
    void pause(boolean paused);

    /** Virtual users now; of an open load the iterations in flight. */
    int users();
}
