package dev.perfgate.monitor.process;

/** Something that happened to a process. */
sealed interface ProcessEvent {
    /** It runs no longer, and none has taken its place yet. */
    record Ended(long pid) implements ProcessEvent {}

    /** Another one has taken its place. */
    record Restarted(long pidBefore, long pid) implements ProcessEvent {}
}
