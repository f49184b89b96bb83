package dev.wherry.runtime.host;

import dev.wherry.function.Resources;

/** A host that has everything at hand. */
record KnownHost(Resources resources, LogSink log) implements FunctionHost {}
