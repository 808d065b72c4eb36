package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.perfgate.browser.BrowserTab;
import dev.perfgate.testkit.faulty.ThingHelper;
import dev.perfgate.testkit.faulty.one.One;
import dev.perfgate.testkit.faulty.other.Other;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
    private static final Architecture TESTKIT = Architecture.ofModuleOf(Architecture.class);

    @TempDir
    Path folder;

    @Test
    void testkitAdheresToItsDesign() {
        TESTKIT.assertAdheresToDesign();
    }

    @Test
    void testkitFollowsSharedRules() {
        TESTKIT.assertFollowsSharedRules();
    }

    @Test
    void classOutsideTheDiagramIsAViolation() throws Exception {
        Architecture other = of("[core] <<dev.perfgate.core>>", Architecture.class);
        assertThatThrownBy(other::assertAdheresToDesign).hasMessageContaining("dev.perfgate.testkit");
    }

    @Test
    void dependencyWithoutAnArrowIsAViolation() throws Exception {
        String components =
                "[one] <<dev.perfgate.testkit.faulty.one>>\n[other] <<dev.perfgate.testkit.faulty.other>>\n";
        Architecture oneWay = of(components + "[one] --> [other]\n", One.class, Other.class);
        assertThatThrownBy(oneWay::assertAdheresToDesign)
                .hasMessageContaining("Other")
                .hasMessageContaining("One");
        of(components + "[one] --> [other]\n[other] --> [one]\n", One.class, Other.class)
                .assertAdheresToDesign();
    }

    @Test
    void useOfAGuestIsAViolation() throws Exception {
        Architecture both = of("", One.class, Other.class);
        assertThatThrownBy(() -> both.assertIsGuest("dev.perfgate.testkit.faulty.one"))
                .hasMessageContaining("Other")
                .hasMessageContaining("lie outside of dev.perfgate.testkit.faulty.one");
    }

    @Test
    void nameThatSaysNothingIsAViolation() throws Exception {
        assertThatThrownBy(of("", ThingHelper.class)::assertFollowsSharedRules).hasMessageContaining("ThingHelper");
    }

    @Test
    void cycleBetweenPackagesIsAViolation() throws Exception {
        assertThatThrownBy(of("", One.class, Other.class)::assertFollowsSharedRules)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void packageThatIsNotNullMarkedIsAViolation() throws Exception {
        assertThatThrownBy(of("", Other.class)::assertFollowsSharedRules).hasMessageContaining("without @NullMarked");
    }

    @Test
    void textThatDependsOnTheMachineIsAViolation() {
        assertThatThrownBy(() -> SharedRules.ALL.get(3).check(new ClassFileImporter().importClasses(One.class)))
                .hasMessageContaining("String.format")
                .hasMessageContaining("toLowerCase");
    }

    @Test
    void packageOfTooManyFilesIsAViolation() {
        ArchRule rule = ArchRuleDefinition.classes().should(new PackageSize(1));
        rule.check(new ClassFileImporter().importClasses(One.class, Other.class));
        assertThatThrownBy(() -> rule.check(new ClassFileImporter()
                        .importClasses(Architecture.class, PackageSize.class, SharedRules.class)))
                .hasMessageContaining("dev.perfgate.testkit has 3 source files");
    }

    @Test
    void endingOrWritingIntoTheHostIsAViolation() throws Exception {
        assertThatThrownBy(of("", One.class)::assertSafeInsideAnotherProgram).hasMessageContaining("System.exit");
    }

    @Test
    void exceptionIsPassedOver() throws Exception {
        of("", One.class, Other.class).without(One.class.getName()).assertSafeInsideAnotherProgram();
    }

    @Test
    void forbiddenPackageIsFoundWithThoseBelowIt() throws Exception {
        Architecture one = of("", One.class);
        assertThatThrownBy(() -> one.assertUsesNoneOf("io.netty", "java.net")).hasMessageContaining("java.net.URI");
        assertThatThrownBy(() -> one.assertUsesNoneOf("java")).hasMessageContaining("java.net.URI");
        one.assertUsesNoneOf("java.ne", "io.netty");
    }

    @Test
    void anotherWayToJsonIsAViolation() throws Exception {
        Class<?> protocol = Class.forName("dev.perfgate.browser.Protocol");
        Architecture both = of("", protocol, BrowserTab.class);
        assertThatThrownBy(both::assertMakesNoJsonOfItsOwn).hasMessageContaining("ObjectMapper.<init>");
        both.without(protocol.getName()).assertMakesNoJsonOfItsOwn();
    }

    private Architecture of(String diagram, Class<?>... classes) throws Exception {
        Path file = Files.writeString(folder.resolve("design.puml"), "@startuml\n" + diagram + "\n@enduml\n");
        return new Architecture(new ClassFileImporter().importClasses(classes), file);
    }
}
