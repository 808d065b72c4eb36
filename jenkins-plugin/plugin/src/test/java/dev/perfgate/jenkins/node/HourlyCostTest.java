package dev.perfgate.jenkins.node;

import static org.assertj.core.api.Assertions.assertThat;

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
}
