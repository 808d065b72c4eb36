package dev.perfgate.jenkins;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Follows each path in a view's expressions through the getters of the Java types. */
final class Expressions {
    private static final Pattern EXPRESSION = Pattern.compile("(?<!\\$)\\$\\{([^}]*)}");
    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(?:\\.\\w+(?:\\(\\w*\\))?)*");
    private static final Set<String> LITERALS = Set.of("null", "true", "false");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");

    private final List<String> problems;
    private final String view;

    Expressions(String view, List<String> problems) {
        this.view = view;
        this.problems = problems;
    }

    /** @param types of the variables that are known */
    void check(Node node, Map<String, Type> types) {
        if (node instanceof Text text) {
            resolve(text.getData(), types);
        }
        Map<String, Type> below = new HashMap<>(types);
        if (node instanceof Element element) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                resolve(((Attr) element.getAttributes().item(i)).getValue(), types);
            }
            if (element.getLocalName().equals("forEach")) {
                below.put(element.getAttribute("var"), elementOf(element.getAttribute("items"), types));
            }
            if (element.getLocalName().equals("enum")) {
                // The tag gives each constant to its body.
                below.put("it", propertyOf((Element) element.getParentNode(), types));
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            check(child, below);
        }
    }

    private Type propertyOf(Element entry, Map<String, Type> types) {
        Type instance = Objects.requireNonNull(types.get("instance"), "an enum outside of a form");
        Type property = getter(instance, entry.getAttribute("field"));
        return property == null ? Object.class : property;
    }

    private Type elementOf(String items, Map<String, Type> types) {
        Matcher expression = EXPRESSION.matcher(items);
        Type list = expression.matches() ? follow(expression.group(1), types) : null;
        return list instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : Object.class;
    }

    private void resolve(String text, Map<String, Type> types) {
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            String expression = expressions.group(1);
            // A text of the page, and what is in its parentheses.
            String code = expression.startsWith("%") ? arguments(expression) : expression;
            Matcher paths = PATH.matcher(TEXT.matcher(code).replaceAll(" "));
            while (paths.find()) {
                if (!LITERALS.contains(paths.group())) {
                    follow(paths.group(), types);
                }
            }
        }
    }

    private static String arguments(String text) {
        int begin = text.indexOf('(');
        return begin < 0 ? "" : text.substring(begin + 1, text.lastIndexOf(')'));
    }

    private @Nullable Type follow(String path, Map<String, Type> types) {
        String[] names = path.split("\\.", -1);
        Type type = types.get(names[0]);
        if (type == null) {
            problems.add(view + ": nothing is called '" + names[0] + "' in ${" + path + "}");
            return null;
        }
        for (int i = 1; i < names.length && type != null; i++) {
            Type next = getter(type, names[i]);
            if (next == null) {
                problems.add(view + ": " + type.getTypeName() + " has no '" + names[i] + "' in ${" + path + "}");
            }
            type = next;
        }
        return type;
    }

    private static @Nullable Type getter(Type type, String name) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        int begin = name.indexOf('(');
        List<String> names = begin < 0 ? List.of("get" + capital, "is" + capital) : List.of(name.substring(0, begin));
        int parameters = begin < 0 || name.endsWith("()") ? 0 : 1;
        for (Method method : raw.getMethods()) {
            if (method.getParameterCount() == parameters && names.contains(method.getName())) {
                return method.getGenericReturnType();
            }
        }
        return null;
    }
}
