package dev.wherry.engine.manifest.shape;

/**
 * A map whose keys the user chooses.
 *
 * @param names what the keys look like
 * @param item what each value looks like
 */
public record Dictionary<S extends Shape>(NameRule<?> names, S item) implements Shape {}
