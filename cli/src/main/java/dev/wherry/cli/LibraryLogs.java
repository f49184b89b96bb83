package dev.wherry.cli;

import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;

/** What libraries log: nothing, since the command line has diagnostics and a log of its own. */
final class LibraryLogs {

  private static final String PROVIDER = "slf4j.provider";

  private LibraryLogs() {}

  /**
   * Binds them. SLF4J would find the same by itself, but opens every jar of the class path to look
   * for others. The property goes again, so that the libraries of functions never see it.
   */
  static void discard() {
    System.setProperty(PROVIDER, NOPServiceProvider.class.getName());
    try {
      LoggerFactory.getILoggerFactory();
    } finally {
      System.clearProperty(PROVIDER);
    }
  }
}
