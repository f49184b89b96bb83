package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Variant;
import java.nio.charset.StandardCharsets;

/** Gson's reflective binding. */
public final class Gson implements Variant {

  private final com.google.gson.Gson gson = new com.google.gson.Gson();

  @Override
  public Order read(byte[] json) {
    return gson.fromJson(new String(json, StandardCharsets.UTF_8), Order.class);
  }
}
