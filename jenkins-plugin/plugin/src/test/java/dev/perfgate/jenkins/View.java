package dev.perfgate.jenkins;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A Jelly view of the plugin, with the class that it shows. */
record View(Path file, Class<?> type, Document document) {
    private static final Path CLASSES = Path.of("target/classes");

    static List<View> all() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".jelly"))
                    .filter(file -> !Objects.equals(file.getParent(), CLASSES))
                    .sorted()
                    .map(View::of)
                    .toList();
        }
    }

    private static View of(Path file) {
        try {
            String name = CLASSES.relativize(Objects.requireNonNull(file.getParent()))
                    .toString()
                    .replace(File.separatorChar, '.');
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new View(
                    file, Class.forName(name), factory.newDocumentBuilder().parse(file.toFile()));
        } catch (Exception e) {
            throw new AssertionError(file + ": " + e, e);
        }
    }

    String text() throws IOException {
        return Files.readString(file);
    }

    List<Element> elements() {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
