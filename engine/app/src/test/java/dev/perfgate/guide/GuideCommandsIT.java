package dev.perfgate.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Perfgate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command that README and guides show with its prompt, page by page, and compares what it writes with what the page shows, figures
 * masked. What a page takes for granted is prepared by commands of the same kind.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the guides show commands for a POSIX shell")
final class GuideCommandsIT {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern PERF_YML =
            Pattern.compile("^```yaml\n(scenarios:\n.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** These ask questions, which takes a terminal; InterviewTest has the questions. */
    private static final List<String> FOR_TERMINALS = List.of("perfgate init");

    /** What is done before the first command of a page that begins so; without a page's name, before the page itself. */
    private static final Map<String, String> PREPARATIONS = Map.ofEntries(
            Map.entry("README.md $ perfgate compare", "cp -r results results-main"),
            Map.entry("README.md", "cp readme.yml perf.yml"),
            Map.entry(
                    "command-line.md $ perfgate list",
                    "perfgate init --url $SHOP_URL/health --gate 'p95 < 5 s' --gate 'error rate < 1 %' && perfgate run --duration 1s --no-fail-on-gate"),
            Map.entry("command-line.md $ perfgate run", "cp readme.yml perf.yml"),
            Map.entry("command-line.md $ perfgate changes", "cp unfit.csv history.csv"),
            Map.entry("command.md", "yes 'GET /health 200 1234' | head -n 100000 >big.log; rm -f big.log.gz"),
            Map.entry(
                    "gates.md", "cp checkout.yml perf.yml; for run in 1 2 3; do perfgate run --output runs/$run; done"),
            Map.entry("results.md", """
                    cp health.yml perf.yml
                    for day in monday tuesday; do perfgate run --output days/$day; done
                    mkdir results && cp -r days/monday/checkout results/checkout
                    """),
            Map.entry("results.md $ perfgate compare", "cp -r days/* results"));

    /** The service that a page loads and does not start itself. */
    private static final Map<String, String> SERVICES = Map.of(
            "command-line.md", "perfgate demo --delay 15ms",
            "results.md", "perfgate demo --delay 5ms --error-rate 1%");

    /** What a page's command says that is not so here. */
    private static final Map<String, String> HERE = Map.of(
            "engine/app/target/perfgate", "perfgate",
            " 10s", " 2s",
            "--at 12s", "--at 1s",
            "curl ", "curl -s ",
            "--budget 5m", "--budget 5s",
            "http://old:8000/cart", "$SHOP_URL/health",
            "http://new:8000/cart", "$SHOP_URL/health",
            "$TOKEN", "$(perfgate token here --scope admin)",
            "baseline set c438b334",
                    "baseline set $(tail -n 1 .perf/history/checkout.jsonl | grep -o '[0-9a-f]\\{8\\}-[0-9a-f-]*' | head -n 1)");

    @TempDir
    Path folder;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(ROOT.resolve("src-site/markdown"))) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("README.md")),
                    guides.filter(file -> file.toString().endsWith(".md")).sorted())
                    .filter(page -> !commands(page).isEmpty())
                    .toList()
                    .stream();
        }
    }

    @Test
    void readmeShowsCommandsWithTheirOutput() {
        assertThat(commands(ROOT.resolve("README.md")))
                .hasSizeGreaterThan(5)
                .anyMatch(command -> !command.output().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageShowsWhatItsCommandsWrite(Path page) throws Exception {
        try (GuideFolder here = GuideFolder.in(folder, Perfgate.jar().resolveSibling("perfgate"))) {
            writeFiles(here);
            String name = page.getFileName().toString();
            if (SERVICES.containsKey(name)) {
                here.serve(SERVICES.get(name), 1);
            }
            Map<String, String> preparations = new HashMap<>(PREPARATIONS);
            prepare(here, name, preparations.remove(name));
            SoftAssertions differences = new SoftAssertions();
            int previous = 0;
            for (GuideCommand command : commands(page)) {
                if (!FOR_TERMINALS.contains(command.text())) {
                    String begin = name + " $ " + firstWords(command.text());
                    prepare(here, begin, preparations.remove(begin));
                    previous = check(here, command, previous, differences);
                }
            }
            differences.assertAll();
        }
    }

    private static int check(GuideFolder here, GuideCommand command, int previous, SoftAssertions differences)
            throws IOException, InterruptedException {
        String text = command.text();
        for (Map.Entry<String, String> difference : HERE.entrySet()) {
            text = text.replace(difference.getKey(), difference.getValue());
        }
        if (!text.startsWith("perfgate init")) {
            text = here.local(text);
        }
        if (command.isService()) {
            compare(here, command, here.serve(text, command.output().size()), differences);
            return 0;
        }
        GuideFolder.Result result = here.run(text, previous);
        if (text.equals("echo $?")) {
            differences.assertThat(result.output()).as(command.toString()).isEqualTo(command.output());
        } else if (command.output().isEmpty()) {
            differences
                    .assertThat(result.code())
                    .as("%s%n%s", command, String.join("\n", result.output()))
                    .isZero();
        } else {
            compare(here, command, result.output(), differences);
        }
        return result.code();
    }

    private static void compare(
            GuideFolder here, GuideCommand command, List<String> output, SoftAssertions differences) {
        boolean isDoctor = command.text().startsWith("perfgate doctor");
        List<String> shown =
                isDoctor ? MaskedOutput.subjects(command.output()) : MaskedOutput.of(command.output(), "/home/ci/shop");
        List<String> seen = isDoctor ? MaskedOutput.subjects(output) : MaskedOutput.of(output, here.name());
        differences
                .assertThat(MaskedOutput.isAsShown(shown, seen))
                .as(
                        "%s%n--- shown%n%s%n--- seen, figures masked%n%s%n--- seen%n%s",
                        command, lines(shown), lines(seen), lines(output))
                .isTrue();
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static void prepare(GuideFolder here, String what, @Nullable String preparation)
            throws IOException, InterruptedException {
        if (preparation != null) {
            GuideFolder.Result result = here.run(preparation, 0);
            assertThat(result.code()).as("%s: %s", what, lines(result.output())).isZero();
        }
    }

    /** Program and command. */
    private static String firstWords(String command) {
        return Stream.of(command.split(" "))
                .limit(2)
                .reduce((first, second) -> first + " " + second)
                .orElseThrow();
    }

    private static void writeFiles(GuideFolder here) throws IOException {
        Matcher perfYml = PERF_YML.matcher(GuideFolder.read(ROOT.resolve("README.md")));
        assertThat(perfYml.find()).isTrue();
        // A shorter load, and a limit that a busy machine keeps too.
        String readme = perfYml.group(1)
                .replace(": 10s", ": 2s")
                .replace("users: 20", "users: 4")
                .replace("200 ms", "5 s");
        here.write("readme.yml", readme);
        here.write(
                "checkout.yml",
                "scenarios: {checkout: {type: command, command: 'true', runs: 2}}\ngates: ['checkout: no regression']\n");
        here.write(
                "health.yml",
                "scenarios: {checkout: {baseUrl: '${SHOP_URL}', users: 4, duration: 2s, requests: [GET /health]}}\n");
        here.write("history.csv", HistoryFile.withAStep());
        here.write("unfit.csv", HistoryFile.unfit());
    }

    private static List<GuideCommand> commands(Path page) {
        try {
            return GuideCommand.of(page.getFileName().toString(), GuideFolder.read(page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
