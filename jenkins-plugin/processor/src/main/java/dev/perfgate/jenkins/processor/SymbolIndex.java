package dev.perfgate.jenkins.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Lists the classes that carry a symbol, one binary name a line, where the structs plugin looks for them. Sorted: two builds give the
 * same file.
 */
@SupportedAnnotationTypes(SymbolIndex.SYMBOL)
public final class SymbolIndex extends AbstractProcessor {
    static final String SYMBOL = "org.jenkinsci.Symbol";
    static final String FILE = "META-INF/services/annotations/" + SYMBOL;

    private final Set<String> names = new TreeSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element type : round.getElementsAnnotatedWith(annotation)) {
                names.add(processingEnv
                        .getElementUtils()
                        .getBinaryName((TypeElement) type)
                        .toString());
            }
        }
        if (round.processingOver() && !names.isEmpty()) {
            write();
        }
        return false;
    }

    private void write() {
        try (Writer file = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                .openWriter()) {
            file.write(String.join("\n", names) + "\n");
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "cannot write " + FILE + ": " + e);
        }
    }
}
