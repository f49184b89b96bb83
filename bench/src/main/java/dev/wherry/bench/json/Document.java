package dev.wherry.bench.json;

import java.nio.charset.StandardCharsets;

/** What every variant reads. */
final class Document {

  /**
   * About 1.2 kB, with escapes, characters beyond ASCII, and a field that {@link Order} does not
   * have.
   */
  static final byte[] ORDER = order();

  private Document() {}

  private static byte[] order() {
    StringBuilder json = new StringBuilder();
    json.append(
        "{\"id\":\"order-2026-000017\",\"customer\":\"J\u00fcrgen \\\"J\\\" M\u00fcller\",");
    json.append("\"paid\":true,\"priority\":7,\"total\":1234.56,\"channel\":{\"web\":[1,2,3]},");
    json.append("\"address\":{\"street\":\"Gangnam-daero 1\",\"city\":\"\uc11c\uc6b8\",");
    json.append("\"zip\":\"06000\",\"country\":\"KR\"},\"items\":[");
    for (int i = 0; i < 12; i++) {
      json.append(i == 0 ? "" : ",").append("{\"sku\":\"SKU-").append(i);
      json.append("\",\"name\":\"a thing to send\\n\",\"quantity\":").append(i + 1);
      json.append(",\"price\":").append(i).append(".25}");
    }
    json.append("],\"notes\":[\"ring twice\",\"mind the dog\"]}");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
