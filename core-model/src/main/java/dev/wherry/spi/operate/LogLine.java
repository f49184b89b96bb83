package dev.wherry.spi.operate;

import java.time.Instant;

/**
 * A line that a function wrote.
 *
 * @param time when
 * @param text without the line's end
 */
public record LogLine(Instant time, String text) {}
