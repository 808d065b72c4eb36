package dev.perfgate.http.wire;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;

/**
 * Netty's switches for a process that sends load: no bookkeeping per buffer, and small arenas, since almost nothing is allocated
 * from them. A switch that the user has set stays.
 */
final class FootprintSettings {
    private FootprintSettings() {}

    /** Must run before the first of Netty's buffers is made. */
    static void apply() {
        // The jar has another logging library, for the server, which Netty would take and which takes longer to start.
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
        preset("io.netty.buffer.checkAccessible", "false");
        preset("io.netty.buffer.checkBounds", "false");
        preset("io.netty.allocator.type", "pooled");
        preset("io.netty.allocator.numDirectArenas", "2");
        preset("io.netty.allocator.numHeapArenas", "1");
        preset("io.netty.allocator.pageSize", "4096");
        preset("io.netty.allocator.maxOrder", "6");
        preset("io.netty.noPreferDirect", "false");
        // Only part of the names of channels, and found out by asking for all network interfaces.
        preset("io.netty.machineId", "00:00:00:00:00:01");
        preset("io.netty.processId", "1");
        // Events that nobody records, and whose set-up takes longer than a request.
        preset("io.netty.jfr.enabled", "false");
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }

    private static void preset(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
