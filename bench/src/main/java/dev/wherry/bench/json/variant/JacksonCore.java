package dev.wherry.bench.json.variant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Order.Address;
import dev.wherry.bench.json.Order.Item;
import dev.wherry.bench.json.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Jackson's streaming parser, bound by hand. */
public final class JacksonCore implements Variant {

  private final JsonFactory factory = new JsonFactory();

  @Override
  public Order read(byte[] json) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      parser.nextToken();
      return order(parser);
    }
  }

  private static Order order(JsonParser parser) throws IOException {
    String id = "";
    String customer = "";
    boolean paid = false;
    int priority = 0;
    double total = 0;
    Address address = new Address("", "", "", "");
    List<Item> items = List.of();
    List<String> notes = List.of();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "id" -> id = parser.getText();
        case "customer" -> customer = parser.getText();
        case "paid" -> paid = parser.getBooleanValue();
        case "priority" -> priority = parser.getIntValue();
        case "total" -> total = parser.getDoubleValue();
        case "address" -> address = address(parser);
        case "items" -> items = items(parser);
        case "notes" -> notes = notes(parser);
        default -> parser.skipChildren();
      }
    }
    return new Order(id, customer, paid, priority, total, address, items, notes);
  }

  private static Address address(JsonParser parser) throws IOException {
    String street = "";
    String city = "";
    String zip = "";
    String country = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "street" -> street = parser.getText();
        case "city" -> city = parser.getText();
        case "zip" -> zip = parser.getText();
        case "country" -> country = parser.getText();
        default -> parser.skipChildren();
      }
    }
    return new Address(street, city, zip, country);
  }

  private static List<Item> items(JsonParser parser) throws IOException {
    List<Item> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(item(parser));
    }
    return items;
  }

  private static Item item(JsonParser parser) throws IOException {
    String sku = "";
    String title = "";
    int quantity = 0;
    double price = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "sku" -> sku = parser.getText();
        case "name" -> title = parser.getText();
        case "quantity" -> quantity = parser.getIntValue();
        case "price" -> price = parser.getDoubleValue();
        default -> parser.skipChildren();
      }
    }
    return new Item(sku, title, quantity, price);
  }

  private static List<String> notes(JsonParser parser) throws IOException {
    List<String> notes = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      notes.add(parser.getText());
    }
    return notes;
  }
}
