package dev.perfgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    @Test
    void shapeIsTakenWhereItIsNamed() throws Exception {
        InferenceInput input = read("{\"inputs\":[{\"shape\":[4,3,8,8],\"data\":[1,2]}],\"model\":\"unet\"}");
        assertThat(input.shape()).containsExactly(4, 3, 8, 8);
        assertThat(input.batch()).isEqualTo(4);
        assertThat(input.modelName()).isEqualTo("unet");
    }

    @Test
    void nestedArraysShowTheirShape() throws Exception {
        assertThat(read("{\"input\":[[[1,2],[3,4],[5,6]]]}").shape()).containsExactly(1, 3, 2);
        assertThat(read("{\"instances\":[{\"a\":1},{\"a\":2},{\"a\":3}]}").batch())
                .isEqualTo(3);
    }

    @Test
    void onlyTheFirstArrayCounts() throws Exception {
        assertThat(read("{\"a\":[[1,2],[3,4]],\"b\":[1,2,3,4,5]}").shape()).containsExactly(2, 2);
    }

    @Test
    void namedBatchSizeGoesBeforeTheShape() throws Exception {
        InferenceInput input = read("{\"shape\":[1,512],\"batch_size\":8}");
        assertThat(input.batch()).isEqualTo(8);
    }

    @Test
    void everySplitOfTheBytesReadsTheSame() throws Exception {
        String json = "{\"model\":\"é\",\"shape\":[12,3],\"batch_size\":10}";
        InferenceInput whole = read(json);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            BodyReader reader = new BodyReader();
            reader.add(Unpooled.wrappedBuffer(bytes, 0, cut));
            reader.add(Unpooled.wrappedBuffer(bytes, cut, bytes.length - cut));
            assertThat(reader.end()).isEqualTo(whole);
        }
    }

    @Test
    void workGrowsWithTheInputWithinBounds() throws Exception {
        assertThat(read("{\"shape\":[1,512]}").work()).isEqualTo(1);
        assertThat(read("{\"shape\":[1,3,224,224]}").work()).isEqualTo(1);
        assertThat(read("{\"shape\":[4,3,224,224]}").work()).isEqualTo(4);
        assertThat(read("{\"shape\":[1,3,512,512]}").work()).isCloseTo(5.22, within(0.01));
        assertThat(read("{\"shape\":[1024,99999,99999]}").work()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"shape\":[1,",
                "{\"shape\":[\"a\"]}",
                "{\"shape\":[99999999999]}",
                "{\"batch_size\":0}",
                "{\"batch_size\":1025}",
                "{'a':1}",
                "]",
                "{}]"
            })
    void brokenBodiesAreRefusedWithAReason(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidBodyException.class)
                .message()
                .isNotBlank();
    }

    private static InferenceInput read(String json) throws InvalidBodyException {
        BodyReader reader = new BodyReader();
        reader.add(Unpooled.copiedBuffer(json, StandardCharsets.UTF_8));
        return reader.end();
    }
}
