package dev.wherry.runtime.reflect;

import dev.wherry.function.Handler;
import java.lang.reflect.Type;

/**
 * A user's handler and what it takes and gives.
 *
 * @param handler the object
 * @param input its input's type, without type variables
 * @param output its output's type, without type variables
 */
public record LoadedHandler(Handler<?, ?> handler, Type input, Type output) {}
