package com.acme;

import static dev.perfgate.api.Http.http;
import static dev.perfgate.api.Http.post;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.perfgate.api.PerfSuite;
import dev.perfgate.api.Suite;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Works with its own libraries while Perfgate, in the same JVM, works with newer ones of the same names. */
public final class OldLibrariesSuite implements PerfSuite {
    @Override
    public Suite suite() {
        Histogram sizes = new Histogram(3);
        sizes.recordValue(512);
        PooledByteBufAllocator.DEFAULT.heapBuffer(64).release();
        noteOrigins();
        return Suite.of(http("old-libraries")
                        .baseUrl(System.getenv("DEMO_URL"))
                        .users(2)
                        .duration(Duration.ofSeconds(1))
                        .requests(post("/inference").body(body(sizes.getMaxValue()))))
                .gates("old-libraries: error rate < 1 %");
    }

    private static String body(long size) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("size", size);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void noteOrigins() {
        List<String> origins = List.of(
                origin(JsonFactory.class), origin(PooledByteBufAllocator.class), origin(Histogram.class));
        try {
            Files.write(Path.of("target/origins.txt"), origins);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
