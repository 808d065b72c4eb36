package dev.perfgate.cli.service;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of a service that uses TLS: both, or none. */
final class TlsFiles {
    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            required = true,
            description = "Uses TLS with this certificate (PEM).")
    private Path certificate = Path.of("");

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            required = true,
            description = "Private key of the certificate (PEM, PKCS 8).")
    private Path key = Path.of("");

    Path certificate() {
        return certificate;
    }

    Path key() {
        return key;
    }
}
