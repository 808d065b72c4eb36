/**
 * Monitor {@code process}: the CPU time, memory, threads, files and disk traffic of a process with all its descendants. A {@code
 * ProcessChoice} says which one and finds it, a {@code ProcessTracker} samples it and follows it over restarts; {@code ProcFiles} reads what
 * Linux tells below /proc, {@code JdkProcesses} the little that the JDK knows of processes elsewhere.
 */
@NullMarked
package dev.perfgate.monitor.process;

import org.jspecify.annotations.NullMarked;
