package dev.perfgate.jenkins.agent;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * The results that an agent found.
 *
 * @param problems what kept files from being read, in sentences
 * @param gates the text of the file with the gates; empty where none was asked for
 */
public record FoundRuns(ArrayList<FoundRun> runs, ArrayList<String> problems, String gates) implements Serializable {}
