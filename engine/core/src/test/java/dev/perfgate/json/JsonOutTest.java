package dev.perfgate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonOutTest {
    @Test
    void roundedNumbersKeepTheirDigitsAndAllOfTheirWholePart() throws IOException {
        List<Double> values = List.of(3.211264, 123_456_789.0, 0.000012345678, 1234567.8, Double.NaN, 1200.0, 2.5e-30);
        assertThat(written(JsonLayout.BARE, json -> json.roundedNumbers("v", values, 6)))
                .isEqualTo("{\"v\":[3.21126,123456789,0.0000123457,1234568,null,1200,"
                        + "0.0000000000000000000000000000025]}");
        assertThat(written(JsonLayout.BARE, json -> json.roundedNumbers("v", List.of(12345.6, 1.23456), 4)))
                .isEqualTo("{\"v\":[12346,1.235]}");
    }

    @Test
    void layoutsDifferInSpacesAndLineFeedsOnly() throws IOException {
        assertThat(written(JsonLayout.FILE, JsonOutTest::sample)).isEqualTo("""
                {
                  "name": "a<b>",
                  "points": [[0,0.5],[1,null]],
                  "none": [ ]
                }
                """);
        assertThat(written(JsonLayout.SPACED, JsonOutTest::sample)).isEqualTo("""
                {
                  "name" : "a<b>",
                  "points" : [ [ 0, 0.5 ], [ 1, null ] ],
                  "none" : [ ]
                }
                """);
        String line = "{\"name\":\"a<b>\",\"points\":[[0,0.5],[1,null]],\"none\":[]}";
        assertThat(written(JsonLayout.LINE, JsonOutTest::sample)).isEqualTo(line + "\n");
        assertThat(written(JsonLayout.BARE, JsonOutTest::sample)).isEqualTo(line);
    }

    @Test
    void inHtmlNothingEndsAScript() throws IOException {
        assertThat(written(JsonLayout.IN_HTML, json -> json.text("t", "</script>é&")))
                .isEqualTo("{\"t\":\"\\u003C/script\\u003E\\u00E9\\u0026\"}");
    }

    @Test
    void linesFollowEachOtherAndTheirStreamStaysOpen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(bytes, JsonLayout.LINE)) {
            json.document(() -> sample(json));
            json.document(() -> sample(json));
        }
        bytes.write('!');
        String line = written(JsonLayout.LINE, JsonOutTest::sample);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(line + line + "!");
    }

    private static void sample(JsonOut json) throws IOException {
        json.text("name", "a<b>");
        json.rows("points", List.of(0, 1), place -> {
            json.whole(place);
            json.compactNumber(place == 0 ? 0.5 : Double.NaN);
        });
        json.texts("none", List.of());
    }

    private static String written(JsonLayout layout, JsonOut.Element<JsonOut> content) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonOut json = new JsonOut(out, layout)) {
            json.document(() -> content.write(json));
        }
        return out.toString();
    }
}
