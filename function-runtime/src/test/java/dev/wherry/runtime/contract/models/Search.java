package dev.wherry.runtime.contract.models;

import java.util.List;
import java.util.Optional;

/** What a query fills. */
record Search(
    String userId,
    int page,
    Optional<Integer> size,
    List<Colour> colours,
    long[] ids,
    boolean deep,
    Item item) {

  static final class Function extends Echo<Search> {}
}
