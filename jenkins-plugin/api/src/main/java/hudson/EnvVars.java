package hudson;

import java.util.TreeMap;

/** Stands for {@code hudson.EnvVars}. */
public class EnvVars extends TreeMap<String, String> {
    public String get(String key, String defaultValue) {
        throw new UnsupportedOperationException();
    }

    public String expand(String s) {
        throw new UnsupportedOperationException();
    }
}
