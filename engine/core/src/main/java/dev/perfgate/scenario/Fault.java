package dev.perfgate.scenario;

/** Something that is done to the subject while it is measured. */
public interface Fault {
    /** What is done, for people: "pause api". */
    String text();

    /** Does it. What is thrown is an event and a warning; the run goes on. */
    void begin() throws Exception;

    /** Undoes it, also when the run ends before its time is over; does nothing where nothing can be undone. */
    void end() throws Exception;
}
