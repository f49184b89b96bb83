package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Order.Address;
import dev.wherry.bench.json.Order.Item;
import dev.wherry.bench.json.Variant;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;

/** Our reader, bound by hand. */
public final class WherryReader implements Variant {

  @Override
  public Order read(byte[] json) throws JsonException {
    JsonReader reader = new JsonReader(json);
    Order order = order(reader);
    reader.end();
    return order;
  }

  private static Order order(JsonReader reader) throws JsonException {
    String id = "";
    String customer = "";
    boolean paid = false;
    int priority = 0;
    double total = 0;
    Address address = new Address("", "", "", "");
    List<Item> items = List.of();
    List<String> notes = List.of();
    reader.beginObject();
    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
      switch (name) {
        case "id" -> id = reader.string();
        case "customer" -> customer = reader.string();
        case "paid" -> paid = reader.bool();
        case "priority" -> priority = Integer.parseInt(reader.number());
        case "total" -> total = Double.parseDouble(reader.number());
        case "address" -> address = address(reader);
        case "items" -> items = items(reader);
        case "notes" -> notes = notes(reader);
        default -> reader.skip();
      }
    }
    return new Order(id, customer, paid, priority, total, address, items, notes);
  }

  private static Address address(JsonReader reader) throws JsonException {
    String street = "";
    String city = "";
    String zip = "";
    String country = "";
    reader.beginObject();
    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
      switch (name) {
        case "street" -> street = reader.string();
        case "city" -> city = reader.string();
        case "zip" -> zip = reader.string();
        case "country" -> country = reader.string();
        default -> reader.skip();
      }
    }
    return new Address(street, city, zip, country);
  }

  private static List<Item> items(JsonReader reader) throws JsonException {
    List<Item> items = new ArrayList<>();
    reader.beginArray();
    while (reader.nextElement()) {
      items.add(item(reader));
    }
    return items;
  }

  private static Item item(JsonReader reader) throws JsonException {
    String sku = "";
    String title = "";
    int quantity = 0;
    double price = 0;
    reader.beginObject();
    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
      switch (name) {
        case "sku" -> sku = reader.string();
        case "name" -> title = reader.string();
        case "quantity" -> quantity = Integer.parseInt(reader.number());
        case "price" -> price = Double.parseDouble(reader.number());
        default -> reader.skip();
      }
    }
    return new Item(sku, title, quantity, price);
  }

  private static List<String> notes(JsonReader reader) throws JsonException {
    List<String> notes = new ArrayList<>();
    reader.beginArray();
    while (reader.nextElement()) {
      notes.add(reader.string());
    }
    return notes;
  }
}
