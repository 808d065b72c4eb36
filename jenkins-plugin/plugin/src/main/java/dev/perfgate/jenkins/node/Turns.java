package dev.perfgate.jenkins.node;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** One benchmark at a time on a node: two would measure each other. */
final class Turns {
    private final Map<String, Semaphore> nodes = new ConcurrentHashMap<>();

    boolean takeNow(String node) {
        return turn(node).tryAcquire();
    }

    void take(String node) throws InterruptedException {
        turn(node).acquire();
    }

    void giveBack(String node) {
        turn(node).release();
    }

    private Semaphore turn(String node) {
        return nodes.computeIfAbsent(node, name -> new Semaphore(1, true));
    }
}
