package dev.perfgate.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The plugin descriptor as Maven will read it: the goals with what a user can set. */
final class Descriptor {
    /** A goal of ours: {@code perf:help} is the plugin tools'. */
    record Goal(String name, boolean threadSafe, List<Setting> settings) {}

    /**
     * A parameter that a user can set.
     *
     * @param property empty when there is none
     * @param byDefault empty when there is none
     */
    record Setting(String name, String type, String property, String byDefault, String description) {
        boolean isMap() {
            return type.equals(Map.class.getName());
        }
    }

    private Descriptor() {}

    static List<Goal> goals() {
        return elements(read("/META-INF/maven/plugin.xml").getDocumentElement(), "mojo").stream()
                .filter(mojo -> !text(mojo, "goal").equals("help"))
                .map(Descriptor::goal)
                .toList();
    }

    static Document read(String resource) {
        try (InputStream file = Objects.requireNonNull(RunMojo.class.getResourceAsStream(resource), resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static Goal goal(Element mojo) {
        Map<String, Element> configuration = new LinkedHashMap<>();
        NodeList given = elements(mojo, "configuration").get(0).getChildNodes();
        for (int i = 0; i < given.getLength(); i++) {
            if (given.item(i) instanceof Element element) {
                configuration.put(element.getTagName(), element);
            }
        }
        List<Setting> settings = elements(mojo, "parameter").stream()
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> setting(parameter, configuration.get(text(parameter, "name"))))
                .toList();
        return new Goal(text(mojo, "goal"), text(mojo, "threadSafe").equals("true"), settings);
    }

    private static Setting setting(Element parameter, @Nullable Element configuration) {
        String expression = configuration == null ? "" : configuration.getTextContent();
        return new Setting(
                text(parameter, "name"),
                text(parameter, "type"),
                expression.isEmpty() ? "" : expression.substring(2, expression.length() - 1),
                configuration == null ? "" : configuration.getAttribute("default-value"),
                text(parameter, "description"));
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
