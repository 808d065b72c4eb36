package dev.perfgate.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.testkit.GoldenFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitXmlTest {
    private static final String HOSTILE = "]]><x a=\"&#0;\">\u0000\u0007\u001b[31m\n\tü\ud83d\ude00\ud83d end";

    @Test
    void failedRunReadsAsRecorded() {
        GoldenFile.of(JunitXmlTest.class, "failed.xml").assertMatches(JunitXml.of(List.of(Runs.failed())));
    }

    @Test
    void severalRunsReadAsRecorded() {
        List<Run> runs = List.of(Runs.normal(), Runs.invalid(), Runs.partial(), Runs.empty());
        GoldenFile.of(JunitXmlTest.class, "several.xml").assertMatches(JunitXml.of(runs));
    }

    @Test
    void everyRunIsValidAgainstTheSchema() throws SAXException, IOException {
        List<Run> runs = List.of(Runs.normal(), Runs.failed(), Runs.invalid(), Runs.partial(), Runs.empty(), hostile());
        schema().newValidator().validate(new StreamSource(new StringReader(JunitXml.of(runs))));
        schema().newValidator().validate(new StreamSource(new StringReader(JunitXml.of(List.of()))));
    }

    @Test
    void onlyPassedGatesArePassedTests() throws Exception {
        for (Status status : Status.values()) {
            Run run = Runs.normal().withVerdicts(List.of(SampleVerdicts.of("p95 < 1 s", status, "because", 1)));
            Element test = only(parse(JunitXml.of(List.of(run))).getElementsByTagName("testcase"));
            boolean passed = test.getElementsByTagName("*").getLength() == 0;
            assertThat(passed).as(status.name()).isEqualTo(status == Status.PASS || status == Status.IMPROVED);
        }
    }

    @Test
    void runWithoutGatesIsNotPassed() throws Exception {
        Run run = Runs.run(
                Runs.normal().info(),
                "",
                Runs.normal().validity(),
                Runs.normal().measurements(),
                List.of());
        Document document = parse(JunitXml.of(List.of(run)));
        assertThat(only(document.getElementsByTagName("skipped")).getAttribute("message"))
                .isEqualTo("Measured; no gate judges it.");
    }

    @Test
    void gatesThatWereNotJudgedAreErrors() throws Exception {
        Document document = parse(JunitXml.of(List.of(Runs.partial())));
        assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(2);
        assertThat(only(document.getElementsByTagName("testsuite")).getAttribute("errors"))
                .isEqualTo("2");
    }

    @Test
    void noTextBreaksOutOfItsPlaceNorIsLost() throws Exception {
        Element failure = only(parse(JunitXml.of(List.of(hostile()))).getElementsByTagName("failure"));
        String shown = "]]><x a=\"&#0;\">\\u0000\\u0007\\u001b[31m\n\tü\ud83d\ude00\\ud83d end";
        assertThat(failure.getAttribute("message")).isEqualTo(shown);
        assertThat(failure.getTextContent()).isEqualTo(shown);
    }

    @Test
    void notesAreProperties() {
        assertThat(JunitXml.of(List.of(Runs.noted())))
                .contains("<property name=\"note.2\" value=\"2026-11-21 08:19:21 UTC: rerun after the fix\"/>");
    }

    @Test
    void runsThatAreNotThereAreAnError() throws Exception {
        String xml = JunitXml.of(List.of(Runs.normal()), Optional.of("not run any more: search"));
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        assertThat(only(parse(xml).getElementsByTagName("error")).getAttribute("message"))
                .isEqualTo("not run any more: search");
    }

    private static Run hostile() {
        return Runs.failed()
                .withVerdicts(Arrays.asList(
                        SampleVerdicts.of(HOSTILE, Status.FAIL, HOSTILE, 1),
                        SampleVerdicts.of("ok", Status.PASS, "fine", 1)));
    }

    private static Element only(NodeList nodes) {
        assertThat(nodes.getLength()).isEqualTo(1);
        return (Element) nodes.item(0);
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("/schema/junit.xsd"));
    }
}
