package dev.perfgate.result;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.DocumentLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.HdrHistogram.Histogram;

/** Reads files that are made to fill memory or stack, and prints the message that each ends in. */
final class HostileFiles {
    static final List<String> NAMES = List.of(
            "gzip bomb",
            "deep",
            "endless text",
            "endless name",
            "fields",
            "empty arrays",
            "numbers",
            "colliding names",
            "histogram layout",
            "histograms",
            "histogram counts",
            "texts");

    private static final String GOOD = ExampleRun.json(ExampleRun.run());
    private static final int MANY = 30_000_000;

    private HostileFiles() {}

    public static void main(String[] arguments) throws IOException {
        for (String name : NAMES) {
            try {
                read(name);
                System.out.println(name + ": was read");
            } catch (DocumentException e) {
                System.out.println(name + ": " + e.getMessage());
            }
        }
    }

    private static void read(String name) throws IOException {
        if (name.equals("gzip bomb")) {
            RunJson.read(new GZIPInputStream(new ByteArrayInputStream(bomb())), "run.json", DocumentLimits.UNTRUSTED);
        } else {
            RunJson.read(stream(name), "run.json", DocumentLimits.UNTRUSTED);
        }
    }

    private static InputStream stream(String name) {
        return switch (name) {
            case "deep" -> repeated("{\"schema_version\": 1, \"x\": ", "[{\"a\":");
            case "endless text" -> repeated("{\"schema_version\": 1, \"x\": \"", "xxxxxxxxxx");
            case "endless name" -> repeated("{\"schema_version\": 1, \"", "xxxxxxxxxx");
            case "fields" -> repeated("{\"schema_version\": 1, \"x\": [", "{\"a\":{}},");
            case "empty arrays" -> repeated("{\"schema_version\": 1, \"x\": [{},", "[],");
            case "numbers" -> repeated("{\"schema_version\": 1, \"x\": [", "1,");
            case "colliding names" -> new ByteArrayInputStream(colliding());
            case "histogram layout" -> changed(histogram(5, 1, Long.MAX_VALUE / 2));
            case "histograms" -> new ByteArrayInputStream(histograms());
            case "histogram counts" -> changed(histogram(3, 1, 1L << 40));
            case "texts" -> repeated("{\"schema_version\": 1, \"x\": [{},", "\"" + "y".repeat(1000) + "\",");
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Begins like a run, and never ends: made while it is read. */
    private static InputStream repeated(String start, String part) {
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        byte[] body = part.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                long here = at++;
                if (here > MANY) {
                    return -1;
                }
                return here < head.length ? head[(int) here] : body[(int) ((here - head.length) % body.length)];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int end = from;
                for (int next; end < from + length && (next = read()) >= 0; end++) {
                    bytes[end] = (byte) next;
                }
                return end == from && length > 0 ? -1 : end - from;
            }
        };
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write("{\"schema_version\": 1, \"x\": [".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    /** Of one hash code all. */
    private static byte[] colliding() {
        StringBuilder json = new StringBuilder("{\"schema_version\": 1");
        for (int i = 0; i < 1 << 16; i++) {
            json.append(",\"");
            for (int bit = 0; bit < 16; bit++) {
                json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\":1");
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A compressed histogram of this layout whose counts are cut off. */
    private static String histogram(int digits, long lowest, long highest) {
        ByteBuffer plain = ByteBuffer.allocate(60)
                .putInt(0x1c849313)
                .putInt(1 << 30)
                .putInt(0)
                .putInt(digits)
                .putLong(lowest)
                .putLong(highest)
                .putDouble(1);
        for (int i = 0; i < 2; i++) {
            // Of the largest count, twice.
            plain.put(new byte[] {-2, -1, -1, -1, -1, -1, -1, -1, -1});
        }
        Deflater deflater = new Deflater();
        deflater.setInput(plain.array());
        deflater.finish();
        byte[] packed = new byte[200];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] text = ByteBuffer.allocate(8 + length)
                .putInt(0x1c849314)
                .putInt(length)
                .put(packed, 0, length)
                .array();
        return Base64.getEncoder().encodeToString(text);
    }

    private static InputStream changed(String histogram) {
        return new ByteArrayInputStream(GOOD.replaceAll("\"data\": \"[^\"]*\"", "\"data\": \"" + histogram + "\"")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Each of them small enough. */
    private static byte[] histograms() {
        String metric =
                "{\"name\": \"a\", \"label\": \"a\", \"scope\": \"\", \"unit\": \"ms\", \"direction\": \"lower\","
                        + " \"definition\": \"\", \"value\": 1, \"histogram\": {\"scale\": 1, \"data\": \"" + empty()
                        + "\"}},";
        return GOOD.replace("\"metrics\": [", "\"metrics\": [" + metric.repeat(5000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String empty() {
        Histogram histogram = new Histogram(1, 1L << 60, 3);
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
