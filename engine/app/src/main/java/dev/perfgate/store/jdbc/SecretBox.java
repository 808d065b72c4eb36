package dev.perfgate.store.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets by AES-256-GCM. Each is bound to its owner: moved to another row of the table, it cannot be opened. */
final class SecretBox {
    static final String KEY_FILE = "collectors.key";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final SecretKeySpec key;

    private SecretBox(Path file, byte[] key) {
        this.file = file;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The box whose key lies in this folder; where there is none yet, it is made, readable only by its owner. */
    static SecretBox withKeyIn(Path folder) {
        Path file = folder.resolve(KEY_FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException(key.length + " bytes");
            }
            return new SecretBox(file, key);
        } catch (IOException | IllegalArgumentException e) {
            throw new DatabaseException(
                    file.toString(),
                    "is not a readable key file: " + e.getMessage(),
                    "restore the one that belongs to this store, or delete it and enter the collectors' keys again",
                    e);
        }
    }

    String seal(String secret, UUID owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), owner);
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(all);
    }

    /** @throws DatabaseException when it was sealed with another key or for another owner */
    String open(String sealed, UUID owner) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, rest, owner), StandardCharsets.UTF_8);
    }

    boolean opens(String sealed, UUID owner) {
        try {
            open(sealed, owner);
            return true;
        } catch (DatabaseException e) {
            return false;
        }
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text, UUID owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new DatabaseException(
                    file.toString(),
                    "does not open the stored key of collector " + owner,
                    "restore the key file that belongs to this store, or set the collector's pcd_apikey again",
                    e);
        }
    }

    /** Written under another name first: whoever sees the file sees all of it. */
    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Path fresh = file.resolveSibling(KEY_FILE + "." + UUID.randomUUID());
        PrivateFiles.createFile(fresh);
        try {
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: its key is the one.
            Files.delete(fresh);
        }
    }
}
