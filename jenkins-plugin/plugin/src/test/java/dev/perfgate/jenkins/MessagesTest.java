package dev.perfgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern USE = Pattern.compile("Messages\\s*\\.(?:of|localizable)\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatIsUsedExistsAndEveryOneThatExistsIsUsed() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                USE.matcher(Files.readString(file)).results().forEach(use -> used.add(use.group(1)));
            }
        }
        assertThat(used).isEqualTo(new TreeSet<>(texts().stringPropertyNames()));
    }

    @Test
    void valuesAppearInTheirTexts() {
        assertThat(Messages.of("Verdicts.noGates", "checkout")).isEqualTo("checkout: no gates");
        assertThat(Messages.of("FieldCheck.path", "/x")).startsWith("'/x' must be");
    }

    @Test
    void noQuotationMarkIsLostInFormatting() throws IOException {
        Properties texts = texts();
        List<String> single = texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).replace("''", "").contains("'"))
                .toList();
        assertThat(single).isEmpty();
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("Messages.properties")) {
            texts.load(in);
        }
        return texts;
    }
}
