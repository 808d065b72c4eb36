package dev.perfgate.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretBoxTest {
    private static final UUID OWNER = UUID.fromString("6f1f2d0c-8a52-4f5e-9d3b-0d2c8b1f7a11");

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        String sealed = SecretBox.withKeyIn(folder).seal("secret", OWNER);
        assertThat(sealed).doesNotContain("secret");
        assertThat(SecretBox.withKeyIn(folder).open(sealed, OWNER)).isEqualTo("secret");
    }

    @Test
    void sameSecretLooksDifferentEachTime() {
        SecretBox box = SecretBox.withKeyIn(folder);
        assertThat(box.seal("secret", OWNER)).isNotEqualTo(box.seal("secret", OWNER));
    }

    @Test
    void keyFileIsReadableOnlyByItsOwner() throws Exception {
        SecretBox.withKeyIn(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(SecretBox.KEY_FILE))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith(SecretBox.KEY_FILE));
    }

    @Test
    void otherOwnersAndOtherKeysDoNotOpen(@TempDir Path other) {
        String sealed = SecretBox.withKeyIn(folder).seal("secret", OWNER);
        assertThatThrownBy(() -> SecretBox.withKeyIn(folder).open(sealed, UUID.randomUUID()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("set the collector's pcd_apikey again");
        assertThatThrownBy(() -> SecretBox.withKeyIn(other).open(sealed, OWNER)).isInstanceOf(DatabaseException.class);
    }

    @Test
    void damagedKeyFileIsNamed() throws Exception {
        Files.writeString(folder.resolve(SecretBox.KEY_FILE), "abc");
        assertThatThrownBy(() -> SecretBox.withKeyIn(folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(SecretBox.KEY_FILE);
    }
}
