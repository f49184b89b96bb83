package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.SourceLocation;

/** A value and where it was written. */
record Located<T>(T value, SourceLocation location) {}
