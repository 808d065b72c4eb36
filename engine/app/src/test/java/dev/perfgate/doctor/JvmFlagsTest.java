package dev.perfgate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JvmFlagsTest {
    private static final JvmFlags FLAGS = new JvmFlags(
            List.of("-XX:+UseSerialGC", "-Xms16m", "-Xmx512m", "-XX:MetaspaceSize=64m", "-Xss512k", "-Xshare:auto"));

    @Test
    void otherValueOfAFlagIsAChoiceNotALack() {
        assertThat(FLAGS.missingIn(List.of(
                        "-XX:-UseSerialGC", "-Xms16m", "-Xmx2g", "-XX:MetaspaceSize=9m", "-Xss1m", "-Xshare:off")))
                .isEmpty();
    }

    @Test
    void flagsThatWereNotGivenAreMissing() {
        assertThat(FLAGS.missingIn(List.of("-Xmx512m", "-Dx=y", "-XX:+UseSerialGC")))
                .containsExactly("-Xms16m", "-XX:MetaspaceSize=64m", "-Xss512k", "-Xshare:auto");
    }
}
