package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
    @Test
    void testkitAdheresToItsDesign() {
        Architecture.assertAdheresToDesign(Architecture.class);
    }

    @Test
    void classOutsideTheDiagramIsAViolation(@TempDir Path folder) throws Exception {
        Path other =
                Files.writeString(folder.resolve("other.puml"), "@startuml\n[core] <<dev.perfgate.core>>\n@enduml\n");
        assertThatThrownBy(() -> Architecture.assertAdheresTo(Architecture.class, other))
                .hasMessageContaining("dev.perfgate.testkit");
    }
}
