package dev.perfgate.pipeline;

/** The version of Perfgate that is running, from the manifest of its jar. */
public final class ToolVersion {
    private ToolVersion() {}

    /** The version; "development" where the classes come from no jar. */
    public static String current() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
