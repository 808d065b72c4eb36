package dev.perfgate.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A scenario's name as the name of a folder on any file system. A harmless name stays as it is; any other gets what is harmless
 * of it and the start of its hash, so that different names never share a folder. Names that differ only in case do, where
 * the file system ignores case.
 */
public final class RunFolderName {
    private static final int LONGEST = 60;
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?");

    /** Names that Windows keeps for devices, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    /** Harmless names that look like hashed ones are hashed, too: else one could be made to meet another's hash. */
    private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{10}");

    /** The files that stand beside the folders of runs, or in one. */
    private static final Pattern FILE = Pattern.compile(".*\\.(?:json|html)", Pattern.CASE_INSENSITIVE);

    private RunFolderName() {}

    /** The folder name of a scenario; the same for the same name, always. */
    public static String of(String scenario) {
        boolean keep = scenario.length() <= LONGEST
                && HARMLESS.matcher(scenario).matches()
                && !DEVICE.matcher(scenario).matches()
                && !FILE.matcher(scenario).matches()
                && !HASHED.matcher(scenario).matches();
        return keep ? scenario : readable(scenario) + "-" + hash(scenario);
    }

    private static String readable(String scenario) {
        String harmless = scenario.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-|-$", "");
        String stem = harmless.isEmpty() || DEVICE.matcher(harmless).matches() ? "run" : harmless;
        return stem.substring(0, Math.min(stem.length(), LONGEST));
    }

    private static String hash(String scenario) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(scenario.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
