package dev.perfgate.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.Runs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {
    @TempDir
    Path build;

    @Test
    void nameThatIsNoPlainWordOrNotTheOnlyOneGivesItsPlace() throws Exception {
        assertThat(Addresses.of(Runs.recorded(
                        build,
                        Runs.taking("check-out_2", 1),
                        Runs.taking("../../etc/passwd", 1),
                        Runs.taking("twice", 1),
                        Runs.taking("twice", 2),
                        Runs.taking("api", 1),
                        Runs.taking("1", 1),
                        Runs.taking("<b>", 1))))
                .containsExactly("check-out_2", "2", "3", "4", "5", "6", "7");
    }
}
