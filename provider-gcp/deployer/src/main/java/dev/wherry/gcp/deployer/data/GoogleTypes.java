package dev.wherry.gcp.deployer.data;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wherry.spi.compile.ResourceTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What Google's APIs know of the types of resources that Wherry makes. */
public final class GoogleTypes {

  private GoogleTypes() {}

  /** Those of {@code resource-types.json}, which this version ships with. */
  public static ResourceTypes shipped() {
    return Shipped.ALL;
  }

  private static ResourceTypes read() {
    try (InputStream in =
        Objects.requireNonNull(GoogleTypes.class.getResourceAsStream("resource-types.json"))) {
      return JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(in, ResourceTypes.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when first asked for. */
  private static final class Shipped {

    static final ResourceTypes ALL = read();
  }
}
