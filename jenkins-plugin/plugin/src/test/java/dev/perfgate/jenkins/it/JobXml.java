package dev.perfgate.jenkins.it;

import java.util.Locale;

/** Jobs as Jenkins saves them. */
final class JobXml {
    private JobXml() {}

    /**
     * @param steps elements
     * @param publishers elements
     */
    static String freestyle(String steps, String publishers) {
        return "<project><builders>" + steps + "</builders><publishers>" + publishers
                + "</publishers><buildWrappers/></project>";
    }

    static String shell(String command) {
        return "<hudson.tasks.Shell><command>" + escaped(command) + "</command></hudson.tasks.Shell>";
    }

    /** @param settings elements of what differs from the usual */
    static String perfRun(String settings) {
        return "<dev.perfgate.jenkins.step.PerfRunBuilder><settings>" + settings
                + "</settings></dev.perfgate.jenkins.step.PerfRunBuilder>";
    }

    /** @param settings elements of what differs from the usual */
    static String recordPerf(String settings) {
        return "<dev.perfgate.jenkins.step.PerfRecorder><settings>" + settings
                + "</settings></dev.perfgate.jenkins.step.PerfRecorder>";
    }

    static String gates(String... lines) {
        StringBuilder gates = new StringBuilder("<gates>");
        for (String line : lines) {
            gates.append("<string>").append(escaped(line)).append("</string>");
        }
        return gates.append("</gates>").toString();
    }

    /** In the sandbox, as a job that nobody has approved. */
    static String pipeline(String script) {
        return String.format(Locale.ROOT, """
                <flow-definition plugin="workflow-job">
                  <definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition" plugin="workflow-cps">
                    <script>%s</script>
                    <sandbox>true</sandbox>
                  </definition>
                </flow-definition>
                """, escaped(script));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
