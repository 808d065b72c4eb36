package dev.perfgate.report.model;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.effect.UndecidedLead;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Tone;
import dev.perfgate.unit.Durations;
import java.util.ArrayList;
import java.util.List;

/** A notice that comes before all figures. */
public record Notice(Tone tone, String title, List<String> texts) {
    /** All notices of a run, the gravest first. */
    public static List<Notice> of(Run run) {
        List<Notice> notices = new ArrayList<>();
        addInvalid(run, notices);
        addState(run, notices);
        addNothingMeasured(run, notices);
        UndecidedLead.of(run.verdicts()).forEach(lead -> notices.add(of(lead)));
        notices.addAll(RunPresentation.of(run).notices(run));
        if (!run.validity().warnings().isEmpty()) {
            notices.add(new Notice(Tone.CAUTION, "Warning", run.validity().warnings()));
        }
        return notices;
    }

    /** What leads a summary of verdicts alone, too. */
    public static Notice of(UndecidedLead lead) {
        return new Notice(lead.fails() ? Tone.BAD : Tone.CAUTION, lead.title(), lead.texts());
    }

    private static void addInvalid(Run run, List<Notice> notices) {
        if (!run.validity().valid()) {
            notices.add(new Notice(
                    Tone.BAD,
                    "Invalid: these figures do not describe the subject",
                    run.validity().reasons()));
        }
    }

    private static void addState(Run run, List<Notice> notices) {
        String upTo = Durations.format(run.info().duration());
        RunState state = run.info().state();
        switch (state) {
            case FINISHED -> {}
            case PARTIAL ->
                notices.add(new Notice(
                        Tone.BAD,
                        "Partial: the run did not come to its end",
                        List.of("These are the results up to " + upTo + ", when they were last written.")));
            case INTERRUPTED ->
                notices.add(new Notice(
                        Tone.CAUTION,
                        "Interrupted: a user ended the run early",
                        List.of("The results are whole up to " + upTo + ".")));
            case STOPPED ->
                notices.add(
                        new Notice(Tone.CAUTION, "Stopped: the run was ended early after " + upTo, run.endReasons()));
            case SUBJECT_FAILED, OUT_OF_MEMORY, TOO_LITTLE_CAPACITY ->
                notices.add(
                        new Notice(Tone.BAD, "Not completed: " + state.words() + " after " + upTo, run.endReasons()));
        }
    }

    private static void addNothingMeasured(Run run, List<Notice> notices) {
        RunOutcome.nothingMeasured(run)
                .ifPresent(failure -> notices.add(new Notice(Tone.BAD, "Nothing measured: " + failure, List.of())));
    }
}
