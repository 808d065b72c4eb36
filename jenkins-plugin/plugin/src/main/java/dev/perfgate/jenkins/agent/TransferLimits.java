package dev.perfgate.jenkins.agent;

import java.io.Serializable;

/**
 * Limits for data from an agent: enough for any real build, too little to do harm.
 *
 * @param entries files and folders that are looked at
 * @param files that match
 * @param fileBytes of one run.json
 * @param packedBytes of all that travels, compressed
 */
public record TransferLimits(int entries, int files, long fileBytes, long packedBytes) implements Serializable {
    public static final TransferLimits USUAL = new TransferLimits(1_000_000, 1_000, 64L << 20, 64L << 20);
}
