package dev.wherry.cli.vendor;

import java.net.URI;

/** What answers for an artifact on a machine that has not the vendor's runtime. */
public interface StandIn extends AutoCloseable {

  /** Where it answers. */
  URI address();

  /** What it is, in a sentence. */
  String title();

  /** Ends it. */
  @Override
  void close();
}
