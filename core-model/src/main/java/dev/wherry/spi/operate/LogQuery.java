package dev.wherry.spi.operate;

import dev.wherry.model.FunctionName;
import java.time.Instant;
import java.util.Optional;

/**
 * Which lines are asked for.
 *
 * @param function who wrote them
 * @param since the oldest
 * @param filter what they contain
 * @param follow whether to wait for more
 */
public record LogQuery(
    FunctionName function, Instant since, Optional<String> filter, boolean follow) {}
