package dev.perfgate.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.report.Comparisons;
import dev.perfgate.report.Runs;
import dev.perfgate.report.model.RunCharts;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageFragmentTest {
    private static final FragmentPlace SECOND = new FragmentPlace("second-", 3, "charts?result=2");

    @Test
    void ownPageHoldsTheSameFragment() throws IOException {
        StringWriter page = new StringWriter();
        HtmlReport.write(Runs.failed(), page);
        assertThat(page.toString()).contains(html(HtmlReport.fragment(Runs.failed(), FragmentPlace.OWN_PAGE)));
    }

    @Test
    void nothingStandsInItThatAStrictPageForbids() throws IOException {
        for (PageFragment fragment : fragments()) {
            assertThat(html(fragment))
                    .doesNotContain("javascript:")
                    .doesNotContainPattern("<(script|style|html|head|body|main)\\b")
                    .doesNotContainPattern("<[^>]* (style|on\\w+)=");
        }
    }

    @Test
    void idsAndWhatRefersToThemHaveThePrefix() throws IOException {
        for (PageFragment fragment : fragments()) {
            String html = html(fragment);
            Set<String> ids = new HashSet<>();
            Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
            while (id.find()) {
                assertThat(id.group(1)).startsWith("second-");
                assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
            }
            Matcher reference = Pattern.compile(
                            " (?:href=\"#|aria-labelledby=\"|data-filter=\"|data-shown=\"|data-details=\")([^\"]*)\"")
                    .matcher(html);
            while (reference.find()) {
                assertThat(ids).contains(reference.group(1));
            }
        }
    }

    @Test
    void headingsBeginAtTheLevelOfThePlace() throws IOException {
        String html = html(HtmlReport.fragment(Runs.failed(), SECOND));
        assertThat(html)
                .contains(
                        "<h3 class=\"h1\">inference</h3>",
                        "<h4 id=\"second-gates-title\" class=\"h2\">Gates</h4>",
                        "<h5 class=\"h3\">");
        assertThat(html).doesNotContain("<h1", "<h2");
        assertThat(html).startsWith("<article class=\"perfgate-report\" data-charts=\"charts?result=2\">");
    }

    @Test
    void chartsModelStandsAlone() throws IOException {
        StringWriter json = new StringWriter();
        HtmlReport.fragment(Runs.failed(), SECOND).writeCharts(json);
        StringWriter same = new StringWriter();
        PageFragment.writeCharts(RunCharts.of(Runs.failed()), same);

        assertThat(new ObjectMapper().readTree(json.toString()).path("charts")).hasSizeGreaterThan(3);
        assertThat(same).hasToString(json.toString());
    }

    @Test
    void baselineAtHandIsDrawnBesideTheRunAndLinked() throws IOException {
        Run baseline = Runs.normal();
        Run run = Runs.failed();
        Verdict verdict = SampleVerdicts.of(
                "p99 within 10 % of previous",
                Verdict.Status.FAIL, "p99 was 2.96 s", 2960, baseline.info().id());
        RunLinks links = id -> id.equals(baseline.info().id())
                ? Optional.of(new RunLinks.Link("build <7>", "compare/7/"))
                : Optional.empty();
        FragmentPlace place = new FragmentPlace("second-", 3, "charts", links);

        PageFragment fragment = HtmlReport.fragment(run.withVerdicts(List.of(verdict)), Optional.of(baseline), place);
        StringWriter charts = new StringWriter();
        fragment.writeCharts(charts);

        assertThat(html(fragment))
                .contains("p99 was 2.96 s <a href=\"compare/7/\">build &lt;7&gt;</a></td>")
                .contains("Against the baseline", "run " + baseline.info().id() + " <a href=\"compare/7/\">")
                .contains("data-chart=\"compared-percentiles\"", "data-chart=\"compared-histogram\"");
        assertThat(charts.toString()).contains("\"compared-percentiles\"", "\"compared-histogram\"", "\"percentiles\"");
    }

    @Test
    void stylesTouchNothingElseOfAPage() {
        String css = PageResource.styles().replaceAll("(?s)/\\*.*?\\*/", "");
        Matcher rule = Pattern.compile("([^{}]+)\\{").matcher(css);
        while (rule.find()) {
            for (String selector : rule.group(1).strip().split(",(?![^(]*\\))", -1)) {
                assertThat(selector.strip()).matches("(?s)@media.*|\\.perfgate-(report|page).*");
            }
        }
    }

    @Test
    void placeThatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FragmentPlace("a b", 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new FragmentPlace("\"><", 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new FragmentPlace("a", 5, ""));
    }

    private static List<PageFragment> fragments() {
        return List.of(
                HtmlReport.fragment(Runs.failed(), SECOND),
                HtmlReport.fragment(Runs.huge(), SECOND),
                ComparisonHtml.fragment(
                        new SuiteComparison(
                                List.of(Comparisons.slower(), Comparisons.otherWork()), List.of("search"), List.of()),
                        SECOND));
    }

    private static String html(PageFragment fragment) throws IOException {
        StringWriter out = new StringWriter();
        fragment.writeHtml(out);
        return out.toString();
    }
}
