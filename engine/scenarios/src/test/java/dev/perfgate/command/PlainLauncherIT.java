package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On Linux, where a command's descendants are known by their mark. */
@EnabledOnOs(OS.LINUX)
class PlainLauncherIT extends LauncherContract {
    @Override
    Launcher launcher() {
        return new PlainLauncher("this system does not tell");
    }

    @Test
    void usageIsUnavailableForAReason() {
        assertThat(ended("true").usage()).isEqualTo(new ResourceUsage.Unavailable("this system does not tell"));
    }
}
