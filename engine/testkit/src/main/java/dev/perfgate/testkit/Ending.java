package dev.perfgate.testkit;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** What becomes of a connection after a step of a script. */
enum Ending {
    KEEP_OPEN {
        @Override
        void apply(SocketChannel channel) {}
    },
    CLOSE {
        @Override
        void apply(SocketChannel channel) throws IOException {
            channel.close();
        }
    },
    RESET {
        @Override
        void apply(SocketChannel channel) throws IOException {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        }
    };

    abstract void apply(SocketChannel channel) throws IOException;
}
