package dev.perfgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The built perfgate.hpi, as Jenkins will find it. */
class HpiIT {
    private static final Path HPI = Path.of(System.getProperty("perfgate.hpi", "target/perfgate.hpi"));

    @Test
    void pluginAndJarInItSayWhatTheyAre() throws IOException {
        for (byte[] file : List.of(Files.readAllBytes(HPI), entry("WEB-INF/lib/perfgate.jar"))) {
            Attributes manifest = manifest(file);
            assertThat(manifest.getValue("Short-Name")).isEqualTo("perfgate");
            assertThat(manifest.getValue("Plugin-Version")).isNotEmpty();
            assertThat(manifest.getValue("Jenkins-Version")).isEqualTo("2.516");
            assertThat(manifest.getValue("Hudson-Version")).isEqualTo("2.516");
            assertThat(manifest.getValue("Group-Id")).isEqualTo("dev.perfgate");
            assertThat(manifest.getValue("Artifact-Id")).isEqualTo("perfgate");
            assertThat(manifest.getValue("Support-Dynamic-Loading")).isEqualTo("true");
            assertThat(manifest.getValue("Mask-Classes")).isEqualTo("org.jfree.");
            for (String dependency : manifest.getValue("Plugin-Dependencies").split(",", -1)) {
                assertThat(dependency).endsWith(";resolution:=optional");
            }
        }
    }

    @Test
    void extensionsAndSymbolsAreIndexed() throws Exception {
        byte[] jar = entry("WEB-INF/lib/perfgate.jar");
        assertThat(text(jar, "META-INF/services/annotations/org.jenkinsci.Symbol"))
                .isEqualTo("""
                        dev.perfgate.jenkins.job.PerfColumn$Kind
                        dev.perfgate.jenkins.node.PerfNodeProperty$Kind
                        dev.perfgate.jenkins.step.PerfCpuBuilder$Kind
                        dev.perfgate.jenkins.step.PerfRecorder$Kind
                        dev.perfgate.jenkins.step.PerfRunBuilder$Kind
                        """);
        assertThat(text(jar, "META-INF/annotations/hudson.Extension.txt"))
                .contains("PerfRecorder$Kind", "PerfRunBuilder$Kind", "PerfRunStep$Kind", "RecordPerfStep$Kind")
                .contains("PerfCpuStep$Kind", "NodeAction$Pages", "NodesLink", "TrendPages", "DeletedBuilds")
                .contains("PerfColumn$Kind", "PerfPortlet$Kind", "PerfToken", "ChecksOfRecord");
        assertThat(content(jar, "META-INF/annotations/hudson.Extension")).startsWith(0xac, 0xed);
        assertThat(text(jar, "images/symbols/perfgate.svg")).contains("currentColor");
        assertThat(text(jar, "index.jelly")).contains("escape-by-default='true'");
    }

    @Test
    void holdsEachClassOnceAndNoneOfJenkins() throws IOException {
        Map<String, String> places = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String library : names(Files.readAllBytes(HPI))) {
            if (library.startsWith("WEB-INF/lib/") && library.endsWith(".jar")) {
                for (String name : names(entry(library))) {
                    boolean counts =
                            name.endsWith(".class") && !name.startsWith("META-INF/") && !name.contains("-info");
                    String before = counts ? places.put(name, library) : null;
                    if (before != null) {
                        twice.add(name + " in " + before + " and " + library);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
        assertThat(places.keySet())
                .noneMatch(name -> name.startsWith("hudson/")
                        || name.startsWith("jenkins/")
                        || name.startsWith("org/kohsuke/")
                        || name.startsWith("org/jenkinsci/")
                        || name.startsWith("net/java/sezpoz/"));
        assertThat(places)
                .containsKeys(
                        "dev/perfgate/jenkins/build/PerfAction.class", "dev/perfgate/pipeline/InMemoryJudgement.class");
    }

    @Test
    void webFilesLicencesAndEngineAreInTheirPlaces() throws IOException {
        assertThat(names(Files.readAllBytes(HPI)))
                .contains(
                        "images/perfgate.svg",
                        "js/echarts.min.js",
                        "js/comparison-charts.js",
                        "js/nodes.js",
                        "js/report.css",
                        "js/trend.js",
                        "css/trend.css",
                        "js/pages.css",
                        "js/report.js",
                        "META-INF/perfgate/NOTICE",
                        "META-INF/perfgate/LICENSE",
                        "META-INF/perfgate/APACHE-2.0.txt",
                        "WEB-INF/engine/perfgate.jar");
    }

    /** Without it no report could be downloaded. */
    @Test
    void engineFindsTheChartLibraryThatItsReportsHold() throws IOException {
        Properties library = new Properties();
        byte[] core = names(Files.readAllBytes(HPI)).stream()
                .filter(name -> name.startsWith("WEB-INF/lib/perfgate-core-"))
                .findFirst()
                .map(name -> {
                    try {
                        return entry(name);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElseThrow();
        library.load(new ByteArrayInputStream(content(core, "dev/perfgate/report/html/chart-library.properties")));
        assertThat(names(entry("WEB-INF/lib/perfgate.jar"))).contains(library.getProperty("path"));
    }

    @Test
    void isSmallEnough() throws IOException {
        assertThat(Files.size(HPI)).isLessThan(35_000_000);
    }

    /** What depends on when and where it was built would show here. */
    @Test
    void entriesHaveOneTimeAndNoPlace() throws IOException {
        try (ZipFile zip = new ZipFile(HPI.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
        for (String name : List.of("META-INF/MANIFEST.MF")) {
            assertThat(new String(entry(name), StandardCharsets.UTF_8)).doesNotContain("Built-By", "Build-Time");
        }
    }

    private static byte[] entry(String name) throws IOException {
        return content(Files.readAllBytes(HPI), name);
    }

    private static Attributes manifest(byte[] zip) throws IOException {
        return new Manifest(new ByteArrayInputStream(content(zip, "META-INF/MANIFEST.MF"))).getMainAttributes();
    }

    private static String text(byte[] zip, String name) throws IOException {
        return new String(content(zip, name), StandardCharsets.UTF_8);
    }

    private static byte[] content(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("there is no " + name);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
