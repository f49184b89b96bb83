package dev.wherry.local.isolation;

import java.io.IOException;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** One jar or folder of a class path. Safe for all threads. */
interface CodeRoot extends AutoCloseable {

  /** The bytes of an entry, or null when there is none. */
  byte @Nullable [] read(String path) throws IOException;

  /** The address of an entry, or null when there is none. */
  @Nullable URL find(String path) throws IOException;

  /** What its classes know of their origin. */
  ProtectionDomain origin();

  /** Its manifest, or null when it has none. */
  @Nullable Manifest manifest() throws IOException;

  @Override
  void close() throws IOException;
}
