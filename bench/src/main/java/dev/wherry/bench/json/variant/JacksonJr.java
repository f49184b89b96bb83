package dev.wherry.bench.json.variant;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Variant;
import java.io.IOException;

/** Jackson jr's binding. */
public final class JacksonJr implements Variant {

  private final JSON json = JSON.std;

  @Override
  public Order read(byte[] document) throws IOException {
    return json.beanFrom(Order.class, document);
  }
}
