package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perfgate.gate.effect.Waiver;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand behind a rule (waivers, ratchets, stages), and the rules on growth and on stages. */
class GateClausesTest {

    @Test
    void waiverHasOwnerEndAndReason() {
        Gate gate = GateParser.parse(
                "a / GET *: p95 < 1 s; on MISSING warn; waived by 'the shop team' until 2026-12-31 because it's new");

        assertThat(gate.heading().waiver())
                .contains(new Waiver("the shop team", LocalDate.of(2026, 12, 31), "it's new"));
        assertThat(gate.heading().consequences().byStatus()).hasSize(1);
        assertThat(gate.target().request()).contains(new Wildcard("GET *"));
    }

    @Test
    void ratchetKeepsItsLimitAndMargin() {
        RatchetGate gate = (RatchetGate) GateParser.parse("a: rate >= 500/s ratchet 5 %");

        assertThat(gate.limit().operator()).isEqualTo(Operator.AT_LEAST);
        assertThat(gate.margin()).isEqualTo(0.05);
        assertThat(((RatchetGate) GateParser.parse("a: p95 < 200 ms ratchet")).margin())
                .isEqualTo(0.1);
    }

    @Test
    void slopeNamesSeriesPartAndTime() {
        SlopeGate gate = (SlopeGate) GateParser.parse("stress: memory of api-* slope < 1 MB/min");

        assertThat(gate.series()).isEqualTo("memory");
        assertThat(gate.part()).contains(new Wildcard("api-*"));
        assertThat(gate.per()).isEqualTo(Unit.MINUTES);
        assertThat(((SlopeGate) GateParser.parse("p99 slope < 5 ms/s")).series())
                .isEqualTo("response_time_p99");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: p95 < 1 s; waived by ann                       | 22 | a waiver has an owner, an end and a reason",
                "a: p95 < 1 s; waived by ann until x because y     | 35 | 'x' is no date",
                "a: p95 < 1 s; waived by ann until 2026-12-31 because y; on FAIL warn | 54 | the waiver comes last, and its reason has no semicolon",
                "a: no regression; undecided                       | 28 | an undecided gate does nothing by this"
                        + " clause",
                "a: no regression; undecided after                 | 29 | 'after' is nothing that an undecided gate"
                        + " can do",
                "a: no regression; undecided after ten             | 35 | 'ten' is no number of runs",
                "a: no regression; undecided after 0               | 35 | must be from 1 to 10000 runs, but is 0",
                "a: no regression; undecided fail; undecided warn  | 35 | 'undecided' is there twice",
                "a: no regression undecided fail                   | 18 | before 'undecided' a semicolon is missing",
                "a: stop when p95 > 1 s; waived by ann until 2026-12-31 because y | 4 | a rule on the running load cannot be waived",
                "a: p95 == 1 s ratchet                             | 15 | only a limit can get tighter",
                "a: p95 < 1 s ratchet 5 ms                         | 22 | the margin is a share of what was reached, below 100 %",
                "a: slope < 1 MB/min                               | 4 | the slope of what is not said",
                "a: memory slope < 1 MB                            | 19 | a slope is a change in a time",
                "a: memory slope < 1 MB/mile                       | 24 | 'mile' is no time",
                "a: p95 < 1 s during                               | 20 | during what is not said",
                "a: no regression during steady                    | 18 | only limits and levels can speak of a stage",
                "a / b: p95 < 1 s during steady                    | 18 | of single requests there are no figures by stage",
                "a: highest rate >= 800/s                          | 12 | the highest with what is not said",
                "a: highest p95 with rate > 5/s >= 8 ms            | 12 | 'p95' is no figure of a load",
            })
    void whatIsMissingOrWrongIsToldWithItsPlace(String line, int column, String message) {
        GateException problem = catchThrowableOfType(GateException.class, () -> GateParser.parse(line));

        assertThat(problem).hasMessage(message);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.remedy()).isNotBlank();
    }
}
