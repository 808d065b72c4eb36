package dev.perfgate.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file at a place that was asked for: whoever reads it finds the old content or the new, never a part. */
public final class OutputFile {
    /** The content of the file. */
    public interface Content {
        /** Leaves the writer open. */
        void writeTo(Writer out) throws IOException;
    }

    private final Path path;

    public OutputFile(Path path) {
        this.path = path;
    }

    /**
     * Makes the file's folder if need be and proves, before any load, that the file can be written.
     *
     * @throws StoreException when it cannot
     */
    public void check() {
        if (Files.isDirectory(path)) {
            throw new StoreException(path, "is a folder", "name a file in it");
        }
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new StoreException(
                    path, "cannot be written: no permission", "make it writable for this user or name another file");
        }
        if (!isDevice()) {
            new FolderStore().checkWritable(path.toAbsolutePath().normalize().resolveSibling(""));
        }
    }

    /**
     * Removes what an earlier run left there, so that nobody takes it for this one's.
     *
     * @throws StoreException when it cannot be removed
     */
    public void clear() {
        try {
            if (!isDevice()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw StoreException.writing(path, e);
        }
    }

    /**
     * Replaces the file, in UTF-8.
     *
     * @throws StoreException when that fails: the file is as before
     */
    public Path write(Content content) {
        try {
            if (isDevice()) {
                try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                    content.writeTo(out);
                }
            } else {
                replace(content);
            }
            return path;
        } catch (IOException e) {
            throw StoreException.writing(path, e);
        }
    }

    /** A link is replaced, and not what it leads to. */
    private void replace(Content content) {
        new AtomicFile(path)
                .write(
                        stream -> {
                            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                            content.writeTo(out);
                            out.flush();
                        },
                        AtomicFile.Durability.PROCESS);
    }

    /** Such as /dev/stdout or a named pipe: written to, never replaced. */
    private boolean isDevice() {
        return Files.exists(path) && !Files.isRegularFile(path);
    }
}
