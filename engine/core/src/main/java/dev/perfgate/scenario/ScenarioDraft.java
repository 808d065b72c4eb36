package dev.perfgate.scenario;

import java.util.List;
import java.util.Map;

/**
 * A scenario type's part in a first perf.yml: what the wizard asks, and the section that the answers make. What is right is said by the
 * type's reader alone, to which every answer is shown at once.
 *
 * <p>Answers are by the keys of the questions; where there is none, the usual one counts.
 */
public interface ScenarioDraft {
    /** The questions in their order, the first one about the subject; later ones may follow from the answers before. */
    List<Question> questions(Map<String, String> answers);

    /** A name for the scenario. */
    String name(Map<String, String> answers);

    /** The lines below the scenario's name. */
    List<Line> section(Map<String, String> answers);

    /** The same without its comments, as the reader takes it. */
    Map<String, Object> values(Map<String, String> answers);

    /** Gates that make sense for a first run. */
    List<String> gates();

    /** What a run does, behind "it": "load-tests http://127.0.0.1:8000/health". */
    String purpose(Map<String, String> answers);

    /** What else there is to know before the first run, one line each; options in braces. */
    List<String> hints(Map<String, String> answers);

    /**
     * A line of the section.
     *
     * @param text without the indentation that all lines share
     * @param comment may be empty
     */
    record Line(String text, String comment) {
        public static Line of(String text) {
            return new Line(text, "");
        }
    }
}
