package dev.perfgate.maven;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Parameters of names and values by user properties: Maven itself cannot make a map of a property, so each entry has one of its own,
 * {@code -Dperf.environmentVariables.NAME=value}.
 */
record PropertyEntries(Properties project, Properties user) {
    static PropertyEntries of(MavenSession session, MavenProject module) {
        return new PropertyEntries(module.getProperties(), session.getUserProperties());
    }

    /** The command line's entries over those configured, and these over the properties of the pom.xml, as for any other parameter. */
    Map<String, String> over(String property, Map<String, String> configured) {
        Map<String, String> entries = new TreeMap<>(below(property + ".", project));
        entries.putAll(configured);
        entries.putAll(below(property + ".", user));
        return entries;
    }

    private static Map<String, String> below(String prefix, Properties properties) {
        Map<String, String> found = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                found.put(name.substring(prefix.length()), properties.getProperty(name));
            }
        }
        return found;
    }
}
