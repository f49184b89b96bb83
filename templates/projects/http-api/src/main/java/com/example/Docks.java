package com.example;

import dev.wherry.function.HttpError;
import java.util.List;

/** The docks that boats call at, down the river. */
final class Docks {

  private static final List<Dock> ALL =
      List.of(
          new Dock("kew", "Kew Pier", 0),
          new Dock("putney", "Putney Pier", 5),
          new Dock("westminster", "Westminster Pier", 11),
          new Dock("greenwich", "Greenwich Pier", 18));

  private Docks() {}

  static List<Dock> all() {
    return ALL;
  }

  static Dock find(String id) {
    return ALL.stream()
        .filter(dock -> dock.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new HttpError(404, "dock-not-found", "There is no dock " + id + "."));
  }
}
