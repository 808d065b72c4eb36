package org.kohsuke.stapler;

/** Stands for {@code org.kohsuke.stapler.HttpResponse}. */
public interface HttpResponse {}
