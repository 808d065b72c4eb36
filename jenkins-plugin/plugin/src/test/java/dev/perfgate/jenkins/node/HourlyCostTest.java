package dev.perfgate.jenkins.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.step.FieldCheck;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class HourlyCostTest {
    @Test
    void amountsAreReadAsPeopleTypeThem() {
        assertThat(HourlyCost.of(" 0.192 ")).hasValue(new BigDecimal("0.192"));
        assertThat(HourlyCost.of("$ 2")).hasValue(new BigDecimal("2"));
        assertThat(HourlyCost.of("0")).hasValue(BigDecimal.ZERO);
    }

    @Test
    void whatIsNoAmountIsNone() {
        for (String wrong : new String[] {"", "-1", "1e3", "0,192", "0.192 EUR", "1".repeat(40)}) {
            assertThat(HourlyCost.of(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void countsInFormsAreWholeNumbersWithinBounds() {
        assertThat(FieldCheck.problemOfCount("3", 1, 100)).isEmpty();
        assertThat(FieldCheck.problemOfCount("", 1, 100)).isEmpty();
        for (String wrong : new String[] {"0", "101", "three", "1.5", "-1", "99999999999"}) {
            assertThat(FieldCheck.problemOfCount(wrong, 1, 100)).contains("whole number from 1 to 100");
        }
    }
}
