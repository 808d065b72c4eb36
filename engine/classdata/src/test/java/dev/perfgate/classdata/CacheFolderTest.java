package dev.perfgate.classdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its absolute paths look different")
class CacheFolderTest {
    private static final Map<String, String> HOME = Map.of("HOME", "/home/ann", "LOCALAPPDATA", "/local");

    @Test
    void eachSystemHasItsPlace() {
        assertThat(CacheFolder.of(HOME, "Linux")).contains(Path.of("/home/ann/.cache/perfgate/class-data"));
        assertThat(CacheFolder.of(HOME, "Mac OS X")).contains(Path.of("/home/ann/Library/Caches/perfgate/class-data"));
        assertThat(CacheFolder.of(HOME, "Windows 11")).contains(Path.of("/local/perfgate/class-data"));
    }

    @Test
    void userMayChooseAnother() {
        Map<String, String> chosen = Map.of("HOME", "/home/ann", "XDG_CACHE_HOME", "/var/ann");
        for (String system : new String[] {"Linux", "Mac OS X"}) {
            assertThat(CacheFolder.of(chosen, system)).contains(Path.of("/var/ann/perfgate/class-data"));
        }
    }

    /** It would lie in the project. */
    @Test
    void placeThatDependsOnTheWorkingDirectoryIsNone() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "cache"), "Linux")).isEmpty();
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "", "HOME", "."), "Linux"))
                .isEmpty();
        assertThat(CacheFolder.of(Map.of(), "Linux")).isEmpty();
    }
}
