package dev.perfgate.classdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What an archive is good for: a jar started by a Java. A JVM takes an archive only for the jar at the very path that it was made for.
 *
 * @param jar its path as it is given to the JVM
 */
record JarLaunch(String jar, JavaHome java) {
    private static final int DIGITS = 16;

    /** That of the JVM that this is, if it was started from one jar. */
    static Optional<JarLaunch> own() {
        return ClassData.path(System.getProperty("java.class.path"))
                .filter(Files::isRegularFile)
                .flatMap(jar -> JavaHome.own().map(java -> new JarLaunch(jar.toString(), java)));
    }

    /** The name of its archive without an ending: a digest of the jar's content and place and of the Java's, and the Java's version. */
    String archiveName() throws IOException {
        return digest().substring(0, DIGITS) + "-" + java.version();
    }

    private String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((jar + "\n" + java.folder() + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = new DigestInputStream(Files.newInputStream(Path.of(jar)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
