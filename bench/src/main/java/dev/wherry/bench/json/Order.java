package dev.wherry.bench.json;

import io.avaje.jsonb.Json;
import java.util.List;

/** The document: an order as a shop would send it, {@link Document#ORDER}. */
@Json
public record Order(
    String id,
    String customer,
    boolean paid,
    int priority,
    double total,
    Address address,
    List<Item> items,
    List<String> notes) {

  /** Where it goes. */
  @Json
  public record Address(String street, String city, String zip, String country) {}

  /** One line. */
  @Json
  public record Item(String sku, String name, int quantity, double price) {}
}
