package dev.perfgate.testkit.wording;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The texts of Java sources, as the compiler's parser sees them: string literals joined with what stands between them,
 * the descriptions of options and goals, and the first sentence of what is public.
 */
final class JavaWordings extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> DESCRIBED = Set.of("Command", "Option", "Parameters", "Mojo", "Parameter");

    private final DocTrees docs;
    private final List<Wording> found = new ArrayList<>();

    private JavaWordings(DocTrees docs) {
        this.docs = docs;
    }

    static Map<Path, List<Wording>> of(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<Path, List<Wording>> texts = new TreeMap<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                JavaWordings scanner = new JavaWordings(DocTrees.instance(task));
                scanner.scan(unit, null);
                texts.put(Path.of(unit.getSourceFile().toUri()), scanner.found);
            }
        }
        return texts;
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void none) {
        firstSentence().ifPresent(text -> add("javadoc package", text));
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        String name = tree.getSimpleName().toString();
        if (annotated(tree.getModifiers(), "Mojo")) {
            body().ifPresent(text -> add("goal " + name, text));
        } else if (tree.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            firstSentence().ifPresent(text -> add("javadoc " + name, text));
        }
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        if (annotated(tree.getModifiers(), "Parameter")) {
            body().ifPresent(text -> add("parameter " + tree.getName(), text));
        }
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void none) {
        String annotation = tree.getAnnotationType().toString();
        if (DESCRIBED.contains(annotation)) {
            String name = strings(attribute(tree, annotation.equals("Command") ? "name" : "names"));
            String kind = (annotation.toLowerCase(Locale.ROOT) + " " + name).strip();
            for (String attribute : List.of("header", "description")) {
                String text = strings(attribute(tree, attribute));
                if (!text.isEmpty()) {
                    add(kind, text);
                }
            }
            lines(attribute(tree, "footer")).forEach(line -> add("help " + name, line));
        }
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
        if (tree.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(tree, null);
        }
        List<ExpressionTree> parts = new ArrayList<>();
        flatten(tree, parts);
        if (parts.stream().anyMatch(JavaWordings::isString)) {
            add("message", joined(parts));
        }
        parts.stream().filter(part -> !isString(part)).forEach(part -> scan(part, null));
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(com.sun.source.tree.LiteralTree tree, @Nullable Void none) {
        if (isString(tree)) {
            add("message", (String) tree.getValue());
        }
        return null;
    }

    private void add(String kind, String text) {
        Wording wording = new Wording(kind, text.replaceAll("</?[a-zA-Z][^<>{}]*>", " "));
        if (wording.isProse()) {
            found.add(wording);
        }
    }

    private static void flatten(ExpressionTree tree, List<ExpressionTree> parts) {
        if (tree.getKind() == Tree.Kind.PLUS) {
            flatten(((BinaryTree) tree).getLeftOperand(), parts);
            flatten(((BinaryTree) tree).getRightOperand(), parts);
        } else {
            parts.add(tree);
        }
    }

    private static String joined(List<ExpressionTree> parts) {
        return parts.stream()
                .map(part -> isString(part) ? value(part) : "{}")
                .collect(Collectors.joining())
                .replace("{}{}", "{}");
    }

    private static boolean isString(Tree tree) {
        return tree.getKind() == Tree.Kind.STRING_LITERAL;
    }

    private static String value(Tree literal) {
        return (String) ((com.sun.source.tree.LiteralTree) literal).getValue();
    }

    private static boolean annotated(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .anyMatch(tree -> tree.getAnnotationType().toString().equals(annotation));
    }

    private static @Nullable ExpressionTree attribute(AnnotationTree tree, String name) {
        return tree.getArguments().stream()
                .map(AssignmentTree.class::cast)
                .filter(argument -> argument.getVariable().toString().equals(name))
                .map(AssignmentTree::getExpression)
                .findFirst()
                .orElse(null);
    }

    private static String strings(@Nullable ExpressionTree tree) {
        return String.join(" ", lines(tree));
    }

    private static List<String> lines(@Nullable ExpressionTree tree) {
        if (tree == null) {
            return List.of();
        }
        if (tree instanceof NewArrayTree array) {
            return array.getInitializers().stream()
                    .flatMap(element -> lines(element).stream())
                    .toList();
        }
        if (tree instanceof ParenthesizedTree parenthesized) {
            return lines(parenthesized.getExpression());
        }
        List<ExpressionTree> parts = new ArrayList<>();
        flatten(tree, parts);
        return joined(parts).lines().toList();
    }

    private Optional<String> firstSentence() {
        return comment().map(comment -> rendered(comment.getFirstSentence()));
    }

    private Optional<String> body() {
        return comment().map(comment -> rendered(comment.getFullBody()));
    }

    private Optional<DocCommentTree> comment() {
        TreePath path = getCurrentPath();
        return Optional.ofNullable(docs.getDocCommentTree(path));
    }

    private static String rendered(List<? extends DocTree> parts) {
        return parts.stream().map(JavaWordings::rendered).collect(Collectors.joining());
    }

    private static String rendered(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return literal.getBody().toString();
        }
        if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty() ? link.getReference().toString() : rendered(link.getLabel());
        }
        return switch (part.getKind()) {
            case START_ELEMENT, END_ELEMENT -> " ";
            case ENTITY ->
                part.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            default -> part.toString();
        };
    }
}
