package dev.wherry.spi.storage;

/**
 * A text and what to hand back when writing over it.
 *
 * @param version differs after every write
 * @param text as it was written
 */
public record StateEntry(String version, String text) {}
