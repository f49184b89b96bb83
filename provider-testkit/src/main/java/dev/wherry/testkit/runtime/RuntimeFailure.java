package dev.wherry.testkit.runtime;

/**
 * A failure as the platform is told of it.
 *
 * @param type the error's type, in the platform's form
 * @param message one sentence
 */
public record RuntimeFailure(String type, String message) {}
