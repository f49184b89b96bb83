package dev.wherry.spi.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Where the class path of this program has what travels in artifacts. */
public final class ClassPathPlace {

  private ClassPathPlace() {}

  /** The jar, or the folder of classes, that holds a resource. */
  public static URI holding(String resource) {
    URL found =
        Objects.requireNonNull(
            ClassPathPlace.class.getClassLoader().getResource(resource), resource);
    String place = found.toString().substring(0, found.toString().length() - resource.length());
    boolean jar = place.startsWith("jar:") && place.endsWith("!/");
    return URI.create(jar ? place.substring("jar:".length(), place.length() - 2) : place);
  }

  /** The lines of a text among the resources, which has to be there. */
  public static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            ClassPathPlace.class.getClassLoader().getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
