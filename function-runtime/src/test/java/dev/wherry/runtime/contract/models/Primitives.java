package dev.wherry.runtime.contract.models;

/** Everything that has no null. */
record Primitives(
    boolean flag,
    byte tiny,
    short small,
    int medium,
    long large,
    float single,
    double twice,
    char character) {

  static final class Function extends Echo<Primitives> {}
}
