package dev.perfgate.sentences;

import dev.perfgate.measure.HistogramText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/**
 * Copies the program with other words in its sentences: "must be" becomes "tsum eb". Sentences are the string constants of our classes that
 * are listed as texts for people; names, keys and the words of gates are not.
 */
final class RenamedJar {
    /** A word of its own: no key in quotes, no option, no path, no part of a format or of markup. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}'%{\\-./_:=<&;$\\\\])[A-Za-z]?[a-z]+(?![\\p{L}\\p{N}'}\\-/_=>(])");

    /** Two plain words, one after the other. */
    private static final Pattern SENTENCE = Pattern.compile("[a-z]{2,},? [a-z]{2,}");

    /** A word of the language of gates, such as "error rate". */
    private static final Pattern TERM = Pattern.compile("[a-z]+ [a-z]+");

    private static final Pattern STATEMENT =
            Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|MERGE|FROM|WHERE|ORDER BY|AND)\\b");

    private static final int UTF8 = 1;
    private static final int STRING = 8;

    private final Set<String> renamed = new HashSet<>();

    /** Writes the copy, and says how many different constants it changed. */
    int write(Path jar, Path copy) throws IOException {
        try (JarFile from = new JarFile(jar.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy))) {
            to.setLevel(1);
            for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                boolean ours = entry.getName().startsWith("dev/perfgate/")
                        && entry.getName().endsWith(".class");
                to.putNextEntry(new JarEntry(entry.getName()));
                to.write(ours ? renamed(bytes) : bytes);
                to.closeEntry();
            }
        }
        return renamed.size();
    }

    /** Of the constant pool (JVM specification, 4.4), the texts of strings; everything else is copied. */
    private byte[] renamed(byte[] classFile) throws IOException {
        BitSet strings = texts(classFile);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 1000);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(in.readLong());
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                String text = in.readUTF();
                out.writeUTF(strings.get(i) ? renamed(text) : text);
            } else {
                out.write(in.readNBytes(size(tag)));
                i += isWide(tag) ? 1 : 0;
            }
        }
        out.write(in.readAllBytes());
        return bytes.toByteArray();
    }

    private static BitSet texts(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(Long.BYTES);
        int count = in.readUnsignedShort();
        BitSet texts = new BitSet();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag == STRING) {
                texts.set(in.readUnsignedShort());
            } else if (tag == UTF8) {
                in.readUTF();
            } else {
                in.skipNBytes(size(tag));
                i += isWide(tag) ? 1 : 0;
            }
        }
        return texts;
    }

    private static boolean isWide(int tag) {
        return tag == 5 || tag == 6;
    }

    private static int size(int tag) {
        return switch (tag) {
            case 5, 6 -> 8;
            case 7, STRING, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> 4;
        };
    }

    private String renamed(String constant) {
        if (!SENTENCE.matcher(constant).find()
                || TERM.matcher(constant).matches()
                // The name of a format, which files state.
                || constant.equals(HistogramText.ENCODING)
                || STATEMENT.matcher(constant).find()) {
            return constant;
        }
        renamed.add(constant);
        return WORD.matcher(constant)
                .replaceAll(word -> new StringBuilder(word.group().toLowerCase(Locale.ROOT))
                        .reverse()
                        .toString());
    }
}
