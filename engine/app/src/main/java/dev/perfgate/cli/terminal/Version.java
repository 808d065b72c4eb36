package dev.perfgate.cli.terminal;

import dev.perfgate.pipeline.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** The text that {@code --version} prints. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "perfgate " + ToolVersion.current() + " (Java " + Runtime.version() + ", " + System.getProperty("os.name")
                    + ")"
        };
    }
}
