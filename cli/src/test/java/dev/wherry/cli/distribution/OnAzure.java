package dev.wherry.cli.distribution;

import dev.wherry.azure.stub.StubCloud;
import dev.wherry.azure.stub.World;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/**
 * The installed command and a project of Azure on this machine, under Azure's own names: the
 * command finds it by a proxy, trusts it by its certificate, and signs in as it does everywhere.
 */
abstract class OnAzure extends OnCloud {

  /** The cloud of this test. */
  final StubCloud stub;

  OnAzure() throws IOException {
    this.stub = new StubCloud();
    stub.hurry();
  }

  /** The variables that sign in. */
  Map<String, String> signIn() throws IOException {
    return stub.environment();
  }

  @Override
  String target() {
    return "  azure: { subscription: " + World.SUBSCRIPTION + ", region: " + World.REGION + " }\n";
  }

  @Override
  Map<String, String> way() throws IOException {
    Map<String, String> way = new HashMap<>(signIn());
    way.put("WHERRY_JAVA_OPTIONS", String.join(" ", stub.options()));
    return way;
  }

  @Override
  Map<String, String> stored() {
    return stub.stored();
  }

  @Override
  List<String> violations() {
    return stub.world().violations();
  }

  @AfterEach
  void close() {
    stub.close();
  }
}
