package dev.perfgate.gate.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.RegressionGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checkout: no regression | | BALANCED | OptionalDouble.empty",
                "no regression fast | | FAST | OptionalDouble.empty",
                "checkout: p95 no regression strict, at least 5 % | p95 | STRICT | OptionalDouble[0.05]",
                "checkout / POST *: error rate no regression, at least 0.5 % | error rate | BALANCED | OptionalDouble[0.005]",
                "checkout: no regressions at least 10 %; on WARN fail | | BALANCED | OptionalDouble[0.1]",
            })
    void gateSaysWhatHowSurelyAndHowMuch(String line, String figure, String sensitivity, String atLeast) {
        RegressionGate gate = (RegressionGate) GateParser.parse(line);

        assertThat(gate.judged().map(Figure::label).orElse(null)).isEqualTo(figure);
        assertThat(gate.sensitivity()).hasToString(sensitivity);
        assertThat(gate.atLeast()).hasToString(atLeast);
        assertThat(gate.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "checkout: no regression strikt | 25 | 'strikt' is no sensitivity | did you mean 'strict'?",
                "checkout: no regression, 5 % | 26 | '5 %' does not say how much | write for example 'no regression', or 'p95 no regression strict, at least 5 %'",
                "checkout: no regression, at least 5 ms | 35 | the smallest change is a share of the level before | write for example '5 %'",
                "checkout: no regression, at least 0 % | 35 | any change is at least 0 % | write a share that matters, or leave ', at least' out",
                "checkout: no regression, at least | 34 | the smallest change is missing | write for example 'no regression', or 'p95 no regression strict, at least 5 %'",
                "checkout: p95 within 10 % of previous one | 39 | 'one' says nothing after 'previous' | end the gate there",
                "checkout: p95 within 10 % of median of 10000 | 37 | the median of how many runs is not said | write 'median of last 10'",
                "checkout: p95 within 10 % of median of last 0 | 37 | a median is of 1 to 1000 runs | write 'median of last 10'",
                "checkout: p95 within 10 % of baseline run | 42 | the baseline's run's id is missing | write 'of baseline run 3f2a91bc'",
            })
    void problemNamesPlaceValueAndRemedy(String line, int column, String message, String remedy) {
        GateException problem = catchThrowableOfType(GateException.class, () -> GateParser.parse(line));

        assertThat(problem).hasMessage(message);
        assertThat(problem.remedy()).isEqualTo(remedy);
        assertThat(problem.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p95 within 10 % of baseline                      | Unnamed[]",
                "p95 within 10 % of previous                      | Previous[]",
                "p95 within 10 % of the previous run              | Previous[]",
                "p95 within 10 % of baseline previous             | Previous[]",
                "p95 within 10 % of baseline median of last 10    | MedianOfLast[runs=10]",
                "p95 within 10 % of median of the last 5 runs     | MedianOfLast[runs=5]",
                "p95 within 10 % of run 3f2a                      | OneRun[id=3f2a]",
                "p95 within 10 % of branch main                   | Branch[name=main]",
                "p95 within 10 % of baseline branch feature/x     | Branch[name=feature/x]",
            })
    void baselineIsNamedInManyWays(String line, String choice) {
        BaselineGate gate = (BaselineGate) GateParser.parse(line);

        assertThat(gate.reference().choice()).hasToString(choice);
        assertThat(GateParser.parse(gate.comparedWith("b.json").rendered()))
                .extracting(other -> ((BaselineGate) other).reference().file().orElseThrow())
                .isEqualTo("b.json");
    }
}
