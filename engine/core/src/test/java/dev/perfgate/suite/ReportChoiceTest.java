package dev.perfgate.suite;

import static dev.perfgate.report.files.ReportKind.HTML;
import static dev.perfgate.report.files.ReportKind.JUNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.report.files.ReportKind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportChoiceTest {
    private final Problems problems = new Problems();

    @Test
    void pageAndPicturesUnlessSomethingElseIsSaid() {
        assertThat(read("x-mine: 1")).isEqualTo(ReportKind.DEFAULT);
    }

    @Test
    void reportsAreNamedInAListOrAlone() {
        assertThat(read("reports: [junit, html]")).containsExactly(HTML, JUNIT);
        assertThat(read("reports: junit")).containsExactly(JUNIT);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void allAndNoneAreWordsOfTheirOwn() {
        assertThat(read("reports: all")).isEqualTo(EnumSet.allOf(ReportKind.class));
        assertThat(read("reports: none")).isEmpty();
        assertThat(read("reports: []")).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void wrongWordsAreAllTold() {
        read("reports: [htlm, none, {png: 1}]");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "perf.yml:1:11: there is no report 'htlm' - did you mean 'html'?",
                        "perf.yml:1:17: 'none' stands beside other reports - remove it, or them",
                        "perf.yml:1:23: there is no report '' - there are: html, png, junit, markdown, csv, all, none");
    }

    private Set<ReportKind> read(String yaml) {
        return ReportChoice.read(
                new Section(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), "", problems), problems);
    }
}
