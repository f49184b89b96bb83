package dev.wherry.aws.runtime.event;

/**
 * A call by hand or by another function.
 *
 * @param json the input; not copied
 */
public record DirectEvent(byte[] json) implements NativeEvent {}
