package dev.perfgate.report.files;

import dev.perfgate.result.Run;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** A run as files of another tool's shape; implementations are found by {@link ServiceLoader}. */
public interface RunExport {
    /** All that there are. */
    List<RunExport> ALL = ServiceLoader.load(RunExport.class, RunExport.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    /** How the files' names end, after a prefix that the user chooses. */
    List<String> suffixes();

    /** The files' contents by how their names end. */
    Map<String, String> files(Run run);
}
