package dev.wherry.local;

import dev.wherry.function.Resources;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.instance.Sandbox;
import dev.wherry.local.isolation.CodeVersion;
import dev.wherry.local.isolation.FunctionClassLoader;
import dev.wherry.local.isolation.InstanceHost;
import dev.wherry.local.output.LineCutter;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.FunctionLoader;
import java.util.function.IntConsumer;

/** A class loader of its own, with a private function runtime in it. */
final class FunctionSandbox implements Sandbox, InstanceHost {

  private static final String LOADER = "dev.wherry.runtime.ReflectiveFunctionLoader";

  private final FunctionClassLoader loader;
  private final FunctionDefinition definition;
  private final Resources resources;
  private final FunctionLog log;
  private final IntConsumer exited;
  private final LineCutter out;
  private final LineCutter error;

  private FunctionSandbox(
      CodeVersion code,
      FunctionDefinition definition,
      Resources resources,
      Clock clock,
      LocalEvents events,
      IntConsumer exited) {
    FunctionName function = new FunctionName(definition.function());
    this.loader = code.newLoader(this);
    this.definition = definition;
    this.resources = resources;
    this.log = new FunctionLog(function, clock, events);
    this.exited = exited;
    this.out =
        new LineCutter(
            line -> events.publish(new LocalEvent.Printed(clock.now(), function, false, line)));
    this.error =
        new LineCutter(
            line -> events.publish(new LocalEvent.Printed(clock.now(), function, true, line)));
  }

  static Factory factory(
      CodeVersion code,
      FunctionDefinition definition,
      Resources resources,
      Clock clock,
      LocalEvents events) {
    return exited -> new FunctionSandbox(code, definition, resources, clock, events, exited);
  }

  @Override
  public ClassLoader loader() {
    return loader;
  }

  @Override
  public FunctionInstance load() throws FunctionLoadException {
    try {
      Object runtime = loader.loadClass(LOADER).getConstructor().newInstance();
      return ((FunctionLoader) runtime).load(definition, resources, log);
    } catch (ReflectiveOperationException broken) {
      throw new FunctionLoadException("the function runtime cannot be loaded", broken);
    }
  }

  @Override
  public void exited(int status) {
    exited.accept(status);
  }

  @Override
  public void printed(boolean isError, byte[] bytes, int offset, int length) {
    (isError ? error : out).write(bytes, offset, length);
  }

  @Override
  public void callFinished() {
    out.finish();
    error.finish();
  }

  @Override
  public void close() {
    out.finishAll();
    error.finishAll();
  }
}
