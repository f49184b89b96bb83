package dev.wherry.bench.json.variant;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Variant;
import java.io.IOException;

/** Jackson's reflective binding. */
public final class JacksonDatabind implements Variant {

  private final ObjectMapper mapper =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Override
  public Order read(byte[] json) throws IOException {
    return mapper.readValue(json, Order.class);
  }
}
