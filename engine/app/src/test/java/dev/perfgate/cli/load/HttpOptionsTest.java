package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class HttpOptionsTest {
    private final Problems problems = new Problems();

    private Section scenario(String... arguments) {
        return Objects.requireNonNull(new Section(document(arguments), "", problems)
                .sectionsByName("scenarios")
                .get("http"));
    }

    private MappingNode document(String... arguments) {
        HttpOptions options = new HttpOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments);
        return options.document(problems);
    }

    private List<String> gates(String... arguments) {
        return new Section(document(arguments), "", problems).strings("gates");
    }

    @Test
    void urlIsSplitIntoBaseAndPath() {
        Section scenario = scenario("http://shop:8080/a/b?c=d");
        assertThat(scenario.string("baseUrl")).contains("http://shop:8080");
        assertThat(scenario.sections("requests").get(0).string("path")).contains("/a/b?c=d");
    }

    @Test
    void schemeAndPathMayBeLeftOut() {
        Section scenario = scenario("shop:8080");
        assertThat(scenario.string("baseUrl")).contains("http://shop:8080");
        assertThat(scenario.sections("requests").get(0).string("path")).contains("/");
    }

    @Test
    void loadLastsTenSecondsUnlessAnEndIsGiven() {
        assertThat(scenario("http://x").string("duration")).contains("10s");
        assertThat(scenario("http://x", "-n", "5").has("duration")).isFalse();
        assertThat(scenario("http://x", "-n", "5", "-t", "2s").string("duration"))
                .contains("2s");
    }

    @Test
    void redirectsAreFollowedOnlyWhenAskedFor() {
        assertThat(scenario("http://x").flag("followRedirects", true)).isFalse();
        assertThat(scenario("http://x", "-L").flag("followRedirects", false)).isTrue();
    }

    @Test
    void headersKeepTheirColons() {
        Section request = scenario("http://x", "-H", "A: b:c", "-H", "D:")
                .sections("requests")
                .get(0);
        assertThat(request.stringMap("headers")).containsEntry("A", "b:c").containsEntry("D", "");
    }

    @Test
    void headerWithoutNameIsAProblem() {
        scenario("http://x", "-H", "nonsense", "-H", ": x");
        assertThat(problems.all())
                .hasSize(2)
                .allMatch(problem -> problem.toString().startsWith("--header: "));
    }

    @Test
    void checkMakesEveryFailureCount() {
        assertThat(gates("http://x")).isEmpty();
        assertThat(gates("http://x", "--status", "200")).containsExactly("failures == 0");
        assertThat(gates("http://x", "--body-contains", "ok", "--max-errors", "3"))
                .containsExactly("failures <= 3");
        assertThat(gates("http://x", "--max-errors", "1 %", "--gate", "p95 < 1 s"))
                .containsExactly("p95 < 1 s", "error rate <= 1 %");
    }

    @Test
    void gateMakesEveryFailureCountUnlessOneSpeaksOfThem() {
        assertThat(gates("http://x", "--gate", "p95 < 1 s")).containsExactly("p95 < 1 s", "failures == 0");
        assertThat(gates("http://x", "--gate", "error rate < 1 %")).containsExactly("error rate < 1 %");
        assertThat(gates("http://x", "--status", "200", "--gate", "error rate any"))
                .containsExactly("error rate any");
    }

    @Test
    void errorLimitThatIsNoNumberIsAProblem() {
        gates("http://x", "--max-errors", "few");
        assertThat(problems.all())
                .singleElement()
                .asString()
                .isEqualTo("--max-errors: 'few' is not a number - write '10' or '1 %'");
    }

    @Test
    void everyPlaceIsAnOption() {
        Section scenario = scenario("http://x", "--users", "5", "--status", "200");
        assertThat(scenario.markOf("users").toString()).isEqualTo("--users");
        assertThat(scenario.markOf("baseUrl").toString()).isEqualTo("URL");
        Section checks = scenario.sections("requests").get(0).section("checks").orElseThrow();
        Node status = checks.items("status").get(0);
        assertThat(status).isInstanceOf(ScalarNode.class);
        assertThat(status.mark().toString()).isEqualTo("--status");
    }

    @Test
    void hostTakesThePlaceOfThatOfTheUrl() {
        assertThat(scenario("http://x/a?b=c", "--host", "https://y:1/base").string("baseUrl"))
                .contains("https://y:1/base");
        assertThat(path("http://x/a?b=c", "--host", "https://y:1")).contains("/a?b=c");
        assertThat(path("/a", "--host", "https://y:1")).contains("/a");
        assertThat(path("--host", "https://y:1")).contains("/");
    }

    @Test
    void presetAndStagesBringTheirOwnEnd() {
        assertThat(scenario("http://x", "--preset", "light").has("duration")).isFalse();
        assertThat(scenario("http://x", "--preset", "light", "-t", "3s").string("duration"))
                .contains("3s");
        Section staged = scenario("http://x", "--stage", "1s to 5 users", "--stage", "2s at 0 users");
        assertThat(staged.has("duration")).isFalse();
        assertThat(staged.strings("stages")).containsExactly("1s to 5 users", "2s at 0 users");
        assertThat(staged.markOf("stages").toString()).isEqualTo("--stage");
    }

    @Test
    void tagsAreLists() {
        Section scenario = scenario("http://x", "--tags", "a,b", "--exclude-tags", "c", "--headless");
        assertThat(scenario.strings("onlyTags")).containsExactly("a", "b");
        assertThat(scenario.strings("excludeTags")).containsExactly("c");
    }

    private Optional<String> path(String... arguments) {
        return scenario(arguments).sections("requests").get(0).string("path");
    }
}
