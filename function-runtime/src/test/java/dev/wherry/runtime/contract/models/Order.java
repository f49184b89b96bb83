package dev.wherry.runtime.contract.models;

import dev.wherry.function.Name;
import java.util.List;

/** Package-private, with names of its own. */
record Order(
    String id,
    @Name("customer-no") long customerNumber,
    List<Item> items,
    String shipTo,
    Colour colour) {

  static final class Function extends Echo<Order> {}

  static final class OfNode extends Echo<Node> {}

  record Node(String value, List<Node> children) {}
}
