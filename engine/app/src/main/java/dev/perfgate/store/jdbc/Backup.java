package dev.perfgate.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The whole store as one ZIP file, independent of the database: JSON lines per table, and the key file.
 * Taken while the server works on, it shows one moment.
 */
public final class Backup {
    /** Those that others refer to come first. */
    private static final List<String> TABLES = List.of(
            "collectors", "loadtests", "runs", "run_documents", "run_figures", "scenarios", "tokens", "audit_log");

    private static final String FORMAT = "perfgate-backup-1";
    private static final String SUFFIX = ".jsonl";

    private Backup() {}

    /**
     * Writes the backup, readable only by its owner: the key file is in it.
     *
     * @throws DatabaseException when the file is there already or cannot be written
     */
    public static void write(Database database, Path file) {
        try {
            PrivateFiles.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw DatabaseException.wrongInput(
                    file.toString(), "already exists", "choose another name, or delete it first");
        } catch (NoSuchFileException e) {
            throw DatabaseException.wrongInput(
                    file.toString(), "there is no such folder", "create it, or choose another place");
        } catch (IOException e) {
            throw new DatabaseException(file.toString(), "cannot be written: " + e, "choose another place", e);
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, FORMAT);
            entry(zip, SecretBox.KEY_FILE);
            Files.copy(database.folder().resolve(SecretBox.KEY_FILE), zip);
            database.jdbi().useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
                for (String table : TABLES) {
                    entry(zip, table + SUFFIX);
                    TableLines.write(handle, table, zip);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseException(file.toString(), "cannot be written: " + e, "choose another place", e);
        }
    }

    /**
     * Fills a new store.
     *
     * @param folder of the server's own files; it must hold no key file yet
     * @return the store, open
     * @throws DatabaseException when the file is no backup, or the store is not new
     */
    public static Database restore(Path file, DatabaseLocation location, Path folder, Clock clock) {
        Path key = folder.resolve(SecretBox.KEY_FILE);
        if (!Files.isReadable(file)) {
            throw notRead(file, "there is no such file, or this user may not read it");
        }
        if (Files.exists(key)) {
            throw DatabaseException.wrongInput(
                    folder.toString(), "a store already exists there", "choose a new folder with --data");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkWhole(zip, file);
            Database database = Database.open(location, folder, clock);
            try {
                checkEmpty(database, location);
                fill(database, zip);
                replaceKey(zip, key);
            } catch (IOException | RuntimeException e) {
                database.close();
                // Without it the next try may begin anew; the rows are gone with the transaction.
                Files.delete(key);
                throw e;
            }
            database.close();
            return Database.open(location, folder, clock);
        } catch (ZipException e) {
            throw notRead(file, "it is not a ZIP file, or damaged");
        } catch (IOException e) {
            throw notRead(file, String.valueOf(e.getMessage()));
        }
    }

    private static void checkWhole(ZipFile zip, Path file) {
        List<String> wanted = new ArrayList<>(List.of(FORMAT, SecretBox.KEY_FILE));
        TABLES.forEach(table -> wanted.add(table + SUFFIX));
        for (String name : wanted) {
            if (zip.getEntry(name) == null) {
                throw notRead(file, "it contains no entry " + name);
            }
        }
    }

    private static void fill(Database database, ZipFile zip) throws IOException {
        database.jdbi().useTransaction(handle -> {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String table = entry.getName().replace(SUFFIX, "");
                if (entry.getName().endsWith(SUFFIX) && TABLES.contains(table)) {
                    TableLines.read(handle, table, zip.getInputStream(entry));
                }
            }
        });
    }

    private static void replaceKey(ZipFile zip, Path key) throws IOException {
        String text =
                new String(zip.getInputStream(zip.getEntry(SecretBox.KEY_FILE)).readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(key, text);
    }

    private static void checkEmpty(Database database, DatabaseLocation location) {
        database.jdbi().useHandle(handle -> {
            for (String table : TABLES) {
                if (hasRows(handle, table)) {
                    throw DatabaseException.wrongInput(
                            location.toString(),
                            "the database is not empty: it contains " + table,
                            "choose an empty database");
                }
            }
        });
    }

    private static boolean hasRows(Handle handle, String table) {
        return handle.createQuery("SELECT 1 FROM " + table + " LIMIT 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static DatabaseException notRead(Path file, String reason) {
        return DatabaseException.wrongInput(
                file.toString(), "is not a readable backup: " + reason, "name a file that 'perfgate backup' wrote");
    }
}
