package dev.perfgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.build.ComparisonPage;
import dev.perfgate.jenkins.build.PerfAction;
import dev.perfgate.jenkins.build.RunPage;
import dev.perfgate.jenkins.node.PerfNodeProperty;
import dev.perfgate.jenkins.step.PerfCpuBuilder;
import dev.perfgate.jenkins.step.PerfCpuStep;
import dev.perfgate.jenkins.step.PerfRecorder;
import dev.perfgate.jenkins.step.PerfRunBuilder;
import dev.perfgate.jenkins.step.PerfRunStep;
import dev.perfgate.jenkins.step.RecordPerfStep;
import hudson.model.Job;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.DataBoundSetter;
import org.w3c.dom.Element;

/** All pages and forms, without a Jenkins. */
class ViewsTest {
    private static final List<Class<?>> FORMS = List.of(
            PerfRunStep.class,
            PerfRunBuilder.class,
            PerfCpuStep.class,
            PerfCpuBuilder.class,
            PerfNodeProperty.class,
            RecordPerfStep.class,
            PerfRecorder.class);

    /** What Jenkins gives to every view. */
    private static final Map<String, Type> GIVEN = Map.of("resURL", String.class, "rootURL", String.class);

    @Test
    void everyViewEscapesByDefault() throws IOException {
        List<View> views = View.all();
        assertThat(views).hasSizeGreaterThanOrEqualTo(6);
        for (View view : views) {
            assertThat(view.text()).as(view.file().toString()).startsWith("<?jelly escape-by-default='true'?>");
        }
        assertThat(Path.of("target/classes/index.jelly")).content().startsWith("<?jelly escape-by-default='true'?>");
    }

    @Test
    void noViewHasScriptOrStyleInItself() throws IOException {
        for (View view : View.all()) {
            for (Element element : view.elements()) {
                assertThat(element.getLocalName()).as(view.file().toString()).isNotEqualTo("style");
                assertScriptIsAFile(element, view.file());
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    String name = element.getAttributes().item(i).getNodeName();
                    assertThat(name)
                            .as(view.file().toString())
                            .isNotEqualTo("style")
                            .doesNotMatch("on[a-z]+");
                }
            }
        }
    }

    /** Of the plugin, and none that stands in the page. */
    private static void assertScriptIsAFile(Element element, Path view) {
        if (element.getLocalName().equals("script")) {
            assertThat(element.getTextContent()).as(view.toString()).isEmpty();
            assertThat(element.getAttribute("src")).startsWith("${resURL}/plugin/perfgate/");
        }
    }

    /** Raw is only what the engine wrote itself, from data that it read. */
    @Test
    void viewsWriteNothingRawButTheEnginesOwnFragments() throws IOException {
        Map<Class<?>, Set<String>> fragments = Map.of(
                PerfAction.class, Set.of("${it.only.embedded}"),
                RunPage.class, Set.of("${it.html}"),
                ComparisonPage.class, Set.of("${it.html}"));
        for (View view : View.all()) {
            assertThat(view.elements().stream()
                            .filter(element -> element.getLocalName().equals("out"))
                            .map(element -> element.getAttribute("value")))
                    .as(view.file().toString())
                    .isSubsetOf(fragments.getOrDefault(view.type(), Set.of()));
        }
    }

    @Test
    void everyExpressionResolvesAgainstTheJavaTypes() throws IOException {
        List<String> problems = new ArrayList<>();
        for (View view : View.all()) {
            boolean form = FORMS.contains(view.type());
            Map<String, Type> known = new HashMap<>(GIVEN);
            known.put(form ? "instance" : "it", view.type());
            known.put("job", Job.class);
            new Expressions(view.file().toString(), problems).check(view.document(), known);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void unknownPropertyIsFound() throws Exception {
        List<String> problems = new ArrayList<>();
        View view = View.all().stream()
                .filter(one -> one.file().endsWith("RunPage/files.jelly"))
                .findFirst()
                .orElseThrow();
        new Expressions("view", problems)
                .check(view.document(), Map.of("it", PerfAction.class, "rootURL", String.class));
        assertThat(problems).anyMatch(problem -> problem.contains("has no 'summary'"));
    }

    @Test
    void formsHaveEveryPropertyAndHelpForEach() throws IOException {
        for (Class<?> type : FORMS) {
            Set<String> properties = new HashSet<>();
            Stream.of(type.getMethods())
                    .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                    .map(method -> method.getName().substring(3, 4).toLowerCase(java.util.Locale.ROOT)
                            + method.getName().substring(4))
                    .forEach(properties::add);
            assertThat(fields(type)).as(type.getName()).containsExactlyInAnyOrderElementsOf(properties);
            Path folder = Path.of("target/classes", type.getName().replace('.', '/'));
            for (String property : properties) {
                assertThat(folder.resolve("help-" + property + ".html")).isNotEmptyFile();
            }
            assertThat(folder.resolve("help.html")).isNotEmptyFile();
        }
    }

    @Test
    void helpIsWellFormed() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile());
            }
        }
    }

    private static List<String> fields(Class<?> type) throws IOException {
        return View.all().stream()
                .filter(view -> view.type() == type)
                .flatMap(view -> view.elements().stream())
                .filter(element -> element.getLocalName().equals("entry"))
                .map(element -> element.getAttribute("field"))
                .toList();
    }
}
