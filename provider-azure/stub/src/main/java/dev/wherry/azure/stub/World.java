package dev.wherry.azure.stub;

import dev.wherry.testkit.stub.StubWorld;
import java.util.regex.Pattern;

/** One subscription: what all its services share. */
public final class World extends StubWorld {

  /** The subscription's id. */
  public static final String SUBSCRIPTION = "5f1b6a3c-0000-4000-8000-00000000a2b1";

  /** The directory that it belongs to. */
  public static final String TENANT = "7d3c2e10-0000-4000-8000-00000000c0de";

  /** Who is signed in there. */
  public static final String OBJECT = "0bdec700-0000-4000-8000-000000000001";

  /** The region. */
  public static final String REGION = "koreacentral";

  /** Calls that leave everything as it is; a stack may be done while it is asked for. */
  private static final Pattern READS =
      Pattern.compile(
          "(GET|HEAD) (?!.*/deploymentStacks/[^/]+$).*"
              + "|POST .*(/list|/listkeys|/exportTemplate|/query|/whatIf)");

  private boolean atOnce;

  World() {
    super(call -> !READS.matcher(call).matches());
  }

  /** From now on what is asked for is done when somebody looks for the first time. */
  synchronized void hurry() {
    atOnce = true;
  }

  /** Whether what is asked for is done when somebody looks for the first time. */
  synchronized boolean isAtOnce() {
    return atOnce;
  }

  /** Function apps have the functions that they are for in their names. */
  boolean refuses(String name) {
    return refused().stream().anyMatch(name::contains);
  }
}
