package dev.wherry.cli.vendor;

import dev.wherry.cli.init.TemporaryFolder;
import dev.wherry.cli.jdk.JavaHome;
import dev.wherry.local.Platform;
import java.util.Optional;

/**
 * A vendor's runtime that is here. Close it once nothing runs on it, also when the process is told
 * to end; again does nothing.
 *
 * @param platform what functions run on
 * @param title its name in sentences, with its version where it has one
 * @param java the Java that functions run on
 * @param scratch what it was unpacked to
 */
public record ReadyRuntime(
    Platform platform, String title, JavaHome java, Optional<TemporaryFolder> scratch)
    implements AutoCloseable {

  static ReadyRuntime inPlace(Platform platform, String title, JavaHome java) {
    return new ReadyRuntime(platform, title, java, Optional.empty());
  }

  @Override
  public void close() {
    scratch.ifPresent(TemporaryFolder::close);
  }
}
