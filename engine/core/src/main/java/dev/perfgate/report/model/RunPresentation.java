package dev.perfgate.report.model;

import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * How reports show runs of a kind, where that is more than their metrics say of themselves; implementations are found by {@link
 * ServiceLoader}.
 */
public interface RunPresentation {
    /** Whether a run is of its kind. */
    boolean presents(Run run);

    /** What stands at the top of a report. */
    List<KeyFigure> keyFigures(Run run);

    /** The parts that {@link #table} shows; of none when there is no such table. */
    PartKind parts();

    /** The figures of the parts that a run of this kind consists of. */
    Optional<FigureTable> table(Run run);

    /** A table that a page has besides. */
    Optional<TextTable> further(Run run);

    /** What a terminal says below the table. */
    Optional<String> remark(Run run);

    /** What a reader must know before any figure. */
    List<Notice> notices(Run run);

    /** The presentation of a run; the general one where no other is made for it. */
    static RunPresentation of(Run run) {
        return Presentations.ALL.stream()
                .filter(one -> one.presents(run))
                .findFirst()
                .orElse(Presentations.GENERAL);
    }

    /** Those that there are. */
    final class Presentations {
        private static final RunPresentation GENERAL = new GeneralPresentation();
        private static final List<RunPresentation> ALL =
                ServiceLoader.load(RunPresentation.class, RunPresentation.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();

        private Presentations() {}
    }
}
