package dev.perfgate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for localhost and 127.0.0.1, made by the JDK's keytool while the test runs. */
public final class TestCertificate {
    private static final String ALIAS = "test";
    private static final String PASSWORD = "changeit";
    private static final long KEYTOOL_LIMIT_SECONDS = 60;

    private final Path folder;
    private final KeyStore keyStore;

    private TestCertificate(Path folder, KeyStore keyStore) {
        this.folder = folder;
        this.keyStore = keyStore;
    }

    /** Makes a certificate; its files stay in the folder, which may hold only one. */
    public static TestCertificate create(Path folder) throws IOException, GeneralSecurityException {
        Path file = folder.resolve("test.p12");
        runKeytool(file);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new TestCertificate(folder, store);
    }

    private static void runKeytool(Path file) throws IOException {
        Path output = file.resolveSibling("keytool.txt");
        Process process = new ProcessBuilder(keytool(file))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!endedWell(process)) {
            process.destroyForcibly();
            throw new IOException("keytool made no certificate: " + Files.readString(output));
        }
    }

    private static List<String> keytool(Path file) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-validity", "30"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1"));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", file.toString()));
        return command;
    }

    private static boolean endedWell(Process process) {
        try {
            return process.waitFor(KEYTOOL_LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Shows this certificate and trusts it alone: for the server, for its clients, and for client certificates. */
    public SSLContext context() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore trusted() throws GeneralSecurityException {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, keyStore.getCertificate(ALIAS));
            return trusted;
        } catch (IOException e) {
            throw new GeneralSecurityException("cannot make an empty key store", e);
        }
    }

    /** The certificate as a PEM file. */
    public Path certificatePem() throws IOException, GeneralSecurityException {
        return pem(
                "certificate.pem", "CERTIFICATE", keyStore.getCertificate(ALIAS).getEncoded());
    }

    /** The private key as a PEM file (PKCS 8, not encrypted). */
    public Path keyPem() throws IOException, GeneralSecurityException {
        Key key = keyStore.getKey(ALIAS, PASSWORD.toCharArray());
        return pem("key.pem", "PRIVATE KEY", key.getEncoded());
    }

    private Path pem(String name, String kind, byte[] encoded) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
    }
}
