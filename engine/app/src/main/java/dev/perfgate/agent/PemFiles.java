package dev.perfgate.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads a certificate chain and its key from PEM files. */
final class PemFiles {
    /** Of the key store in memory, which wants one. */
    static final String PASSWORD = "in memory";

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PemFiles() {}

    /** @throws AgentException when the files are not what they must be */
    static KeyStore keyStore(AgentOptions.Tls tls) {
        Certificate[] chain = chain(tls.certificate());
        PrivateKey key = key(tls.key(), chain[0].getPublicKey().getAlgorithm());
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("agent", key, PASSWORD.toCharArray(), chain);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new AgentException(tls.key() + " cannot be used with " + tls.certificate() + " (" + e.getMessage()
                    + "): use the key that belongs to the certificate");
        }
    }

    private static Certificate[] chain(Path file) {
        try {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(file, "--tls-certificate")))
                    .toArray(new Certificate[0]);
            if (chain.length > 0) {
                return chain;
            }
            throw wrong(file, "--tls-certificate", "it contains no certificate");
        } catch (GeneralSecurityException e) {
            throw wrong(file, "--tls-certificate", String.valueOf(e.getMessage()));
        }
    }

    private static PrivateKey key(Path file, String algorithm) {
        String text = new String(bytes(file, "--tls-key"), StandardCharsets.US_ASCII);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw wrong(
                    file,
                    "--tls-key",
                    "it contains no 'BEGIN PRIVATE KEY'; convert the key with 'openssl pkcs8 -topk8 -nodes'");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrong(file, "--tls-key", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(Path file, String option) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw wrong(file, option, "cannot read it");
        }
    }

    private static AgentException wrong(Path file, String option, String why) {
        return new AgentException(
                option + ": '" + file + "': " + why + " - use a PEM file, the key as PKCS 8 without a password");
    }
}
