package dev.perfgate.monitor.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files as Linux has them below /proc. */
record RecordedProc(Path root) {
    RecordedProc uptime(String seconds) throws IOException {
        Files.writeString(root.resolve("uptime"), seconds + " 5310.03\n");
        return this;
    }

    /** A process with 1.2 s of CPU time. */
    RecordedProc process(long pid, long parent, String... commandLine) throws IOException {
        String stat = pid + " (postgres) S " + parent
                + " 1 1 0 -1 4194560 1200 0 0 0 80 30 7 3 20 0 1 0 122201 223166464 5000 "
                + "18446744073709551615 1 1 0 0 0 0 0 19935232 84487 0 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n";
        Files.createDirectories(folder(pid).resolve("fd"));
        return file(pid, "stat", stat).file(pid, "cmdline", String.join("\0", commandLine) + "\0");
    }

    RecordedProc memory(long pid, long anonymousKib, long fileKib, long sharedKib) throws IOException {
        long all = anonymousKib + fileKib + sharedKib;
        return file(
                pid,
                "status",
                "Name:\tpostgres\nState:\tS (sleeping)\nPid:\t" + pid + "\nVmRSS:\t" + all + " kB\nRssAnon:\t"
                        + anonymousKib + " kB\nRssFile:\t" + fileKib + " kB\nRssShmem:\t" + sharedKib
                        + " kB\nThreads:\t3\nSigQ:\t0/96364\n");
    }

    RecordedProc traffic(long pid, long read, long written) throws IOException {
        return file(
                pid,
                "io",
                "rchar: 6495687\nwchar: 106751\nsyscr: 3406\nsyscw: 28\nread_bytes: " + read + "\nwrite_bytes: "
                        + written + "\ncancelled_write_bytes: 0\n");
    }

    RecordedProc openFiles(long pid, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.createFile(folder(pid).resolve("fd").resolve(Integer.toString(i)));
        }
        return this;
    }

    RecordedProc file(long pid, String name, String text) throws IOException {
        Files.writeString(folder(pid).resolve(name), text);
        return this;
    }

    private Path folder(long pid) {
        return root.resolve(Long.toString(pid));
    }
}
