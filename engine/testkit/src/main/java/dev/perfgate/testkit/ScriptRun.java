package dev.perfgate.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;

/** Plays one script on one connection, without ever blocking a thread. */
final class ScriptRun implements Runnable {
    /** A peer that does not read is asked again after this time. */
    private static final long RETRY_NANOS = 1_000_000;

    private final ServerConnection connection;
    private final Timer timer;
    private final Iterator<Script.Step> steps;
    private Script.Step step;
    private ByteBuffer rest;

    private ScriptRun(ServerConnection connection, Timer timer, Iterator<Script.Step> steps) {
        this.connection = connection;
        this.timer = timer;
        this.steps = steps;
        this.step = steps.next();
        this.rest = step.bytes().duplicate();
    }

    /** Starts the script at this time ({@code System.nanoTime()}). */
    static void start(ServerConnection connection, Timer timer, Script script, long at) {
        if (!script.steps().isEmpty()) {
            ScriptRun run = new ScriptRun(connection, timer, script.steps().iterator());
            timer.at(at + run.step.pause().toNanos(), run);
        }
    }

    @Override
    public void run() {
        try {
            connection.channel().write(rest);
            if (rest.hasRemaining()) {
                timer.at(System.nanoTime() + RETRY_NANOS, this);
            } else {
                connection.end(step.ending());
                advance();
            }
        } catch (IOException peerGone) {
            connection.close();
        }
    }

    private void advance() {
        if (steps.hasNext()) {
            step = steps.next();
            rest = step.bytes().duplicate();
            timer.at(System.nanoTime() + step.pause().toNanos(), this);
        }
    }
}
