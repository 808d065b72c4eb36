package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A page of the Maven site about runs. Their reports are made in a folder beside it, {@code perf/}, so that the site can be moved; what
 * stands in the page is the index that perfgate.jar makes of them.
 */
record SitePage(String title, String description, Path site, String name) {
    private static final Pattern CONTENT = Pattern.compile("<main>(.*)</main>", Pattern.DOTALL);

    /** What the skins of Maven sites draw as a table. */
    private static final String TABLE = "<table class=\"bodyTable table table-striped\">";

    void write(List<Path> runs, AllModules.Command perfgate, Sink sink)
            throws MojoExecutionException, MojoFailureException {
        String content = content(runs, perfgate);
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(title);
        sink.sectionTitle1_();
        sink.paragraph();
        sink.text(description);
        sink.paragraph_();
        sink.rawText(content);
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    /** The index is written where the page will be, since its links lead from there, and gives its place to it. */
    private String content(List<Path> runs, AllModules.Command perfgate)
            throws MojoExecutionException, MojoFailureException {
        Path index = site.resolve(name + "-index.html");
        perfgate.run(Arguments.of("report")
                .all(runs)
                .option("--reports", "html")
                .option("--output", site.resolve(name))
                .option("--index", index)
                .words());
        try {
            String page = Files.readString(index);
            Files.delete(index);
            Matcher content = CONTENT.matcher(page);
            if (!content.find()) {
                throw new MojoExecutionException("No <main> in the index that perfgate.jar made: " + index);
            }
            return content.group(1).replace("<table>", TABLE);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot include the index " + index + ": " + e.getMessage(), e);
        }
    }
}
