package dev.perfgate.jenkins.agent;

import java.io.Serializable;

/**
 * A result on its way to the controller.
 *
 * @param path in the workspace, for messages
 * @param packed the run.json, compressed by gzip
 * @param ageMillis how long ago it was made, or its file written, by the agent's clock
 */
@SuppressWarnings("ArrayRecordComponent") // on its way only: nobody compares two
public record FoundRun(String path, byte[] packed, long ageMillis) implements Serializable {}
