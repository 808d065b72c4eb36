package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemKindTest {
    @Test
    void systemsAreKnownByTheJdksNames() {
        assertThat(SystemKind.named("Linux")).isEqualTo(SystemKind.LINUX);
        assertThat(SystemKind.named("Mac OS X")).isEqualTo(SystemKind.OTHER_UNIX);
        assertThat(SystemKind.named("Windows Server 2022")).isEqualTo(SystemKind.WINDOWS);
    }

    @Test
    void eachSystemsOwnShellRunsAText() {
        assertThat(SystemKind.LINUX.shell("a | b")).containsExactly("/bin/sh", "-c", "a | b");
        assertThat(SystemKind.WINDOWS.shell("a | b")).containsExactly("cmd.exe", "/c", "a | b");
    }
}
