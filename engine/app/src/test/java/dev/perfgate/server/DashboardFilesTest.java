package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DashboardFilesTest {
    private static final List<String> SAID =
            List.of("Content-Type", "Content-Length", "Cache-Control", "Content-Security-Policy");

    @TempDir
    private static Path folder;

    @Test
    void headSaysWhatGetWouldSay() throws Exception {
        try (RunningServer server = RunningServer.onH2(folder)) {
            for (String path : List.of("/", "/loadtest", "/static/page.js", "/static/echarts.min.js")) {
                Reply got = server.call("GET", path, "", "").with(200);
                Reply head = server.call("HEAD", path, "", "").with(200);
                assertThat(head.response().body()).as(path).isEmpty();
                for (String name : SAID) {
                    assertThat(head.response().headers().firstValue(name))
                            .as(path + " " + name)
                            .isEqualTo(got.response().headers().firstValue(name));
                }
            }
            server.call("HEAD", "/static/nothing.js", "", "").with(404);
        }
    }
}
