package dev.wherry.cli.parity;

import dev.wherry.cli.distribution.Installed;
import dev.wherry.cli.vendor.InvokerOnThisMachine;
import dev.wherry.cli.vendor.Vendor;
import dev.wherry.gcp.deployer.GcpProvider;
import dev.wherry.local.InvokerPlatform;
import dev.wherry.local.InvokerServices;
import dev.wherry.local.InvokerVersion;
import dev.wherry.local.invoker.InstanceFailedException;
import dev.wherry.local.invoker.Invokers;
import dev.wherry.local.invoker.Service;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.testkit.http.HttpAsk;
import dev.wherry.testkit.http.HttpGot;
import dev.wherry.testkit.http.RawClient;
import dev.wherry.testkit.parity.ParityApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * A function's own address, as Cloud Run gives it to the public: the invoker's port itself, with
 * nothing in front of it. Whatever is answered there is the adapter's answer, or the invoker's.
 */
abstract class AddressParity extends BesideLocal {

  private final Map<String, Service> running = new HashMap<>();
  private InvokerServices services;

  /** Both generations, or the one that is tried in place of both. */
  abstract Invokers invokers(Path folder) throws Exception;

  @Override
  final Vendor vendor() {
    return InvokerOnThisMachine.VENDOR;
  }

  @Override
  final Application application() {
    return ParityApp.ofFew();
  }

  @BeforeAll
  final void startServices() throws Exception {
    InvokerVersion version =
        InvokerOnThisMachine.version(build(new GcpProvider(), application(), code()));
    InvokerPlatform platform =
        new InvokerPlatform(
            invokers(Installed.home().resolve("invoker")),
            Path.of(System.getProperty("java.home")),
            Runtime.version().feature(),
            (app, classes) -> version);
    services = InvokerServices.open(platform, version, secrets()::get);
    for (String function : new String[] {ParityApp.ANY, ParityApp.TYPED}) {
      FunctionName name = new FunctionName(function);
      InvokerVersion.Service compiled = services.of(name).get(0);
      services.mount(compiled);
      running.put(
          function,
          services.service(
              Objects.requireNonNull(application().functions().get(name)), compiled, line -> {}));
    }
  }

  @AfterAll
  final void stopServices() {
    running.values().forEach(Service::close);
    if (services != null) {
      services.close();
    }
  }

  @Override
  protected final HttpGot vendor(HttpAsk request) throws IOException {
    String function =
        request.target().startsWith("/" + ParityApp.TYPED + "/") ? ParityApp.TYPED : ParityApp.ANY;
    try {
      return new RawClient(Objects.requireNonNull(running.get(function)).port()).send(request);
    } catch (InstanceFailedException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
