package dev.perfgate.server;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class RestApiOnH2Test extends RestApiContract {
    @TempDir
    private static Path folder;

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.onH2(folder);
    }

    @Override
    RunningServer server() {
        return server;
    }
}
