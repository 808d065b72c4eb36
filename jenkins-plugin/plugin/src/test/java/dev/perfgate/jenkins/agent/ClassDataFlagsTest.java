package dev.perfgate.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataFlagsTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path cache;

    @Test
    void archivesLieInTheCacheOfTheUserOnTheAgent() throws Exception {
        assertThat(flags(Map.of("XDG_CACHE_HOME", cache.toString(), "BUILD_ID", "7")))
                .containsExactly("-Dperfgate.classData=" + cache.resolve("perfgate/class-data"));
    }

    @Test
    void buildMaySwitchThemOff() throws Exception {
        assertThat(flags(Map.of("XDG_CACHE_HOME", cache.toString(), "PERFGATE_CLASS_DATA", "off")))
                .isEmpty();
    }

    /** As it arrives on an agent. */
    private static List<String> flags(Map<String, String> environment) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ClassDataFlags(JAVA, "/agent/perfgate.jar", environment));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return ((ClassDataFlags) in.readObject()).invoke(new File("/agent/perfgate.jar"), null);
        }
    }
}
