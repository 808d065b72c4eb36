package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"checkout", "Checkout_2", "a", "v1.2-beta", "console", "7"})
    void harmlessNameStaysAsItIs(String name) {
        assertThat(RunFolderName.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../../etc",
                "a/b",
                "a\\b",
                "C:",
                "con",
                "NUL.txt",
                "a.",
                "a ",
                "größe",
                "a\u0000b",
                "a\nb",
                "-rf",
                ".hidden",
                "*?",
                "😀",
                "checkout-0123456789"
            })
    void anyOtherNameIsMadeSafe(String name) {
        assertThat(RunFolderName.of(name)).isNotEqualTo(name).matches("[A-Za-z0-9_][A-Za-z0-9._-]*-[0-9a-f]{10}");
        assertThat(Path.of("root").resolve(RunFolderName.of(name)).normalize()).hasParentRaw(Path.of("root"));
    }

    @Test
    void whatIsReadableOfANameIsKept() {
        assertThat(RunFolderName.of("check out / DE")).startsWith("check-out-DE-");
    }

    @Test
    void longNameIsCutToWhatFileSystemsHold() {
        assertThat(RunFolderName.of("x".repeat(1000))).hasSizeLessThan(100);
    }

    @Test
    void differentNamesNeverShareAFolder() {
        Random random = new Random(11);
        Map<String, String> names = new HashMap<>();
        for (int round = 0; round < 20_000; round++) {
            String name = name(random);
            String before = names.put(RunFolderName.of(name), name);
            assertThat(before == null || before.equals(name))
                    .as("%s and %s", before, name)
                    .isTrue();
        }
    }

    @Test
    void hashedNameOfOneScenarioIsNotThePlainNameOfAnother() {
        String hashed = RunFolderName.of("a/b");

        assertThat(RunFolderName.of(hashed)).isNotEqualTo(hashed);
    }

    private static String name(Random random) {
        String alphabet = "ab./\\- :_é";
        StringBuilder name = new StringBuilder();
        for (int count = random.nextInt(6); count >= 0; count--) {
            name.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return name.toString();
    }
}
