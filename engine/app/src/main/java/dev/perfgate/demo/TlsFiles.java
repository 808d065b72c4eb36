package dev.perfgate.demo;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certificate chain and its private key (PKCS 8, not encrypted), both PEM. */
public record TlsFiles(Path certificate, Path key) {
    SslContext context() {
        requireReadable("tls-certificate", certificate);
        requireReadable("tls-key", key);
        try {
            return SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .build();
        } catch (IOException | IllegalArgumentException e) {
            throw new DemoOptionException(
                    "tls-key",
                    key.toString(),
                    "cannot be used with " + certificate + " (" + e.getMessage()
                            + "): both must be PEM, the key PKCS 8 without a password");
        }
    }

    private static void requireReadable(String option, Path file) {
        if (!Files.isReadable(file)) {
            throw new DemoOptionException(option, file.toString(), "cannot be read: use a PEM file");
        }
    }
}
