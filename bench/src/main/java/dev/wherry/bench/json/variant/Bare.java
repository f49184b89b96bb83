package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Order.Address;
import dev.wherry.bench.json.Order.Item;
import dev.wherry.bench.json.Variant;
import java.util.List;

/** No JSON at all: what the JVM costs without it. */
public final class Bare implements Variant {

  @Override
  public Order read(byte[] json) {
    Address address = new Address("", "", "", "");
    List<Item> items = List.of(new Item("", "", 1, 1));
    return new Order("", "", true, json.length, 1234.56, address, items, List.of());
  }
}
