package dev.wherry.cli;

import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;

/** What libraries log: nothing, since the command line has diagnostics and a log of its own. */
final class LibraryLogs {

  /** How SLF4J is told what to bind, and not to speak of it. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "slf4j.provider", NOPServiceProvider.class.getName(), "slf4j.internal.verbosity", "WARN");

  private LibraryLogs() {}

  /**
   * Binds them. SLF4J would find the same by itself, but opens every jar of the class path to look
   * for others. The properties go again, so that the libraries of functions never see them.
   */
  static void discard() {
    SETTINGS.forEach(System::setProperty);
    try {
      LoggerFactory.getILoggerFactory();
    } finally {
      SETTINGS.keySet().forEach(System::clearProperty);
    }
  }
}
