package dev.wherry.gcp.deployer.data;

/**
 * A row of Google's table of memory and processors.
 *
 * @param memory megabytes, at most
 * @param cpu as the API takes it, such as {@code 0.333}
 */
public record CpuStep(int memory, String cpu) {}
