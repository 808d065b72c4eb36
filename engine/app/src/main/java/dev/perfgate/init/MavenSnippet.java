package dev.perfgate.init;

import java.util.List;

/** The plugin section for a pom.xml so that {@code mvn verify} runs perf.yml. */
public final class MavenSnippet {
    private MavenSnippet() {}

    /** The lines of the plugin's element, in this version. */
    public static List<String> lines(String version) {
        return """
                <plugin>
                  <groupId>dev.perfgate</groupId>
                  <artifactId>perf-maven-plugin</artifactId>
                  <version>VERSION</version>
                  <executions>
                    <execution>
                      <id>load</id>
                      <goals>
                        <goal>start</goal>   <!-- starts the service and waits until it answers; leave it out, with stop, if it runs anyway -->
                        <goal>run</goal>
                        <goal>stop</goal>
                        <goal>verify</goal>
                      </goals>
                      <configuration>
                        <subject>
                          <jar>${project.build.directory}/${project.build.finalName}.jar</jar>
                        </subject>
                        <readyUrl>http://127.0.0.1:8080/health</readyUrl>
                      </configuration>
                    </execution>
                  </executions>
                </plugin>
                """.replace("VERSION", version).lines().toList();
    }
}
