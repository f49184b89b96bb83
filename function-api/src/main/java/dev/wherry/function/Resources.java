package dev.wherry.function;

import java.util.Optional;

/**
 * The resources that the manifest's {@code uses} grants to the function, by their names in {@code
 * wherry.yml}.
 *
 * <p>A handler takes it as its only constructor parameter. Asking for a name opens nothing: a
 * connection is made on the first use. Every method throws {@link IllegalArgumentException} with
 * the nearest known name when the function does not use such a resource.
 */
public interface Resources {

  /** A bucket of objects. */
  Bucket bucket(String name);

  /** A table of rows. */
  Table table(String name);

  /** A queue. */
  MessageQueue queue(String name);

  /** A topic. */
  Topic topic(String name);

  /** A secret. */
  Secret secret(String name);

  /** Another function of the app. */
  RemoteFunction function(String name);

  /** A value of the function's {@code environment}. */
  Optional<String> setting(String name);

  /** The name that the resource has on the platform, for a vendor's own client. */
  String physicalName(String name);
}
