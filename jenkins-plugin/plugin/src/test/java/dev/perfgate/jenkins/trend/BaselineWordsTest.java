package dev.perfgate.jenkins.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.trend.BaselineWords.Kind;
import org.junit.jupiter.api.Test;

class BaselineWordsTest {
    @Test
    void eachWayToChooseHasItsWords() {
        assertThat(BaselineWords.parse(" ").kind()).isEqualTo(Kind.PREVIOUS_SUCCESSFUL);
        assertThat(BaselineWords.parse("Previous  successful").kind()).isEqualTo(Kind.PREVIOUS_SUCCESSFUL);
        assertThat(BaselineWords.parse("previous").kind()).isEqualTo(Kind.PREVIOUS);
        assertThat(BaselineWords.parse("median of last 10")).isEqualTo(new BaselineWords(Kind.LAST, 10, ""));
        assertThat(BaselineWords.parse("last 3")).isEqualTo(new BaselineWords(Kind.LAST, 3, ""));
        assertThat(BaselineWords.parse("build #42")).isEqualTo(new BaselineWords(Kind.BUILD, 42, ""));
        assertThat(BaselineWords.parse("branch Release/1.x"))
                .isEqualTo(new BaselineWords(Kind.BRANCH, 0, "Release/1.x"));
    }

    @Test
    void targetBranchIsThatOfThePullRequest() {
        BaselineWords target = BaselineWords.parse("target branch");
        assertThat(target.withTarget("main")).isEqualTo(new BaselineWords(Kind.BRANCH, 0, "main"));
        assertThat(target.withTarget("").kind()).isEqualTo(Kind.PREVIOUS_SUCCESSFUL);
    }

    @Test
    void inTheJobOfABranchItsNameSelectsNothingMore() {
        assertThat(BaselineWords.parse("branch main").inJobOfBranch().kind()).isEqualTo(Kind.PREVIOUS);
        assertThat(BaselineWords.parse("target branch").inJobOfBranch().kind()).isEqualTo(Kind.PREVIOUS_SUCCESSFUL);
    }

    @Test
    void wordsThatSayNothingAreAProblem() {
        assertThat(BaselineWords.problem("previous")).isEmpty();
        assertThat(BaselineWords.problem("last 0")).contains("median of last 10");
        assertThat(BaselineWords.problem("yesterday")).startsWith("the baseline 'yesterday' is unknown");
    }
}
