package dev.wherry.cli.distribution;

import dev.wherry.gcp.stub.StubCloud;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The installed command and a project of Google Cloud. */
abstract class OnGoogle extends OnCloud {

  /** The cloud of this test. */
  abstract StubCloud stub();

  @Override
  String target() {
    return "  gcp: { project: wherry-test, region: asia-northeast3 }\n";
  }

  @Override
  Map<String, String> way() {
    return stub().environment();
  }

  @Override
  Map<String, String> stored() {
    return stub().stored();
  }

  @Override
  List<String> violations() {
    return stub().world().violations();
  }

  @AfterEach
  void close() {
    stub().close();
  }
}
