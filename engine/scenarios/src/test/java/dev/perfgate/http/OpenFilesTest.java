package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenFilesTest {
    private static final String HEAD = "Limit                     Soft Limit           Hard Limit           Units     ";

    @Test
    void softLimitIsTheOneInForce() throws Exception {
        String line = "Max open files            1024                 524288               files     ";
        assertThat(OpenFiles.limit(List.of(HEAD, line))).isEqualTo(1024);
    }

    @Test
    void unlimitedIsMoreThanAnyLoadNeeds() throws Exception {
        String line = "Max open files            unlimited            unlimited            files     ";
        assertThat(OpenFiles.limit(List.of(HEAD, line))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void missingLineIsNoLimit() {
        assertThatThrownBy(() -> OpenFiles.limit(List.of(HEAD))).isInstanceOf(IOException.class);
    }

    @Test
    void thisProcessHasSome() {
        assertThat(OpenFiles.limit()).isGreaterThan(10);
    }
}
