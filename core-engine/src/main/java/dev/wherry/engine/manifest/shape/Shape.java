package dev.wherry.engine.manifest.shape;

/** What a part of the manifest may look like. */
public sealed interface Shape permits Value, ListOf, Fields, Dictionary, ByKey, ByWord, Free {}
