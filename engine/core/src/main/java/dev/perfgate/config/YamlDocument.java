package dev.perfgate.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML file as nodes. What cannot be read at all (no file, no YAML) ends in a {@link ConfigException}, for there is
 * nothing to go on with; every other problem is collected with those of the sections' readers.
 */
public final class YamlDocument {
    /** A hundred times the largest configuration that makes sense; more is some other file. */
    private static final int MAX_BYTES = 4_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlDocument() {}

    /**
     * Reads a file.
     *
     * @param environment from a variable's name to its value, null when it is not set: {@code System::getenv}
     * @throws ConfigException when the file is no YAML mapping in UTF-8, with the problems collected so far
     */
    public static MappingNode read(Path file, Function<String, @Nullable String> environment, Problems problems) {
        String text = decode(file.toString(), bytes(file, problems), problems);
        return parse(text, file.toString(), environment, problems);
    }

    /** As {@link #read}, from a text; the source is what places name. */
    public static MappingNode parse(
            String text, String source, Function<String, @Nullable String> environment, Problems problems) {
        SourceText sourceText = new SourceText(source, text);
        Placeholders placeholders = new Placeholders(environment, problems);
        return new YamlComposer(sourceText, placeholders, problems).document();
    }

    private static byte[] bytes(Path file, Problems problems) {
        Mark mark = Mark.of(file.toString());
        if (Files.isDirectory(file)) {
            throw problems.fatal(mark, "is a folder, not a file", "name the file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw problems.fatal(mark, "is larger than 4 MB", "name a configuration file");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw problems.fatal(mark, "no such file", "create it, or name another one");
        } catch (IOException e) {
            throw problems.fatal(mark, "cannot be read: " + reason(e), "check its permissions");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static String decode(String source, byte[] bytes, Problems problems) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        boolean valid =
                !StandardCharsets.UTF_8.newDecoder().decode(input, output, true).isError();
        String text = withoutByteOrderMark(output.flip().toString());
        if (!valid) {
            Mark mark = new SourceText(source, text).markAt(text.length());
            String code = String.format(Locale.ROOT, "0x%02X", bytes[input.position()]);
            throw problems.fatal(mark, "the byte " + code + " is not UTF-8", "save the file as UTF-8");
        }
        return text;
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
