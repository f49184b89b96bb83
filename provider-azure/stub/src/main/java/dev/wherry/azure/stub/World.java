package dev.wherry.azure.stub;

import dev.wherry.testkit.stub.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One subscription: what all its services share. Time goes on by one with every call. */
public final class World {

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

  private final Traffic traffic = new Traffic(call -> !READS.matcher(call).matches());
  private final List<String> violations = new ArrayList<>();
  private final Set<String> refused = new TreeSet<>();
  private long now;

  /** The calls. */
  public Traffic traffic() {
    return traffic;
  }

  synchronized Traffic.Fate arrives(String call) {
    now++;
    return traffic.next(call);
  }

  synchronized long now() {
    return now;
  }

  synchronized void violated(String what) {
    violations.add(what);
  }

  /** What was asked for and may not be. */
  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  /** From now on function apps of this name's part cannot be made or changed. */
  public synchronized void refuse(String part) {
    refused.add(part);
  }

  /** All can be made and changed again. */
  public synchronized void accept() {
    refused.clear();
  }

  synchronized boolean refuses(String name) {
    return refused.stream().anyMatch(name::contains);
  }
}
