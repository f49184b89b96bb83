package dev.wherry.aws.runtime;

import dev.wherry.aws.runtime.secret.Secrets;
import dev.wherry.function.Resources;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionHost;
import dev.wherry.runtime.host.LogSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Lambda has for the function: its environment, and what is made of it at first use. */
final class LambdaHost implements FunctionHost {

  private final Settings settings;
  private final FunctionDefinition definition;
  private final Map<String, String> environment;
  private final OutputStream out;
  private @Nullable LogSink log;
  private @Nullable Secrets secrets;

  /**
   * A host.
   *
   * @param environment the variables that the compiler wrote, and Lambda's own
   * @param out where log lines go
   * @throws IllegalStateException when a variable is missing
   */
  LambdaHost(Map<String, String> environment, OutputStream out) {
    this.settings = new Settings(environment);
    this.definition = settings.definition();
    this.environment = environment;
    this.out = out;
  }

  /** The host that this process runs in. */
  static LambdaHost ofProcess() {
    return new LambdaHost(System.getenv(), new FileOutputStream(FileDescriptor.out));
  }

  Settings settings() {
    return settings;
  }

  FunctionDefinition definition() {
    return definition;
  }

  synchronized Secrets secrets() {
    Secrets made = secrets == null ? new Secrets(environment) : secrets;
    secrets = made;
    return made;
  }

  @Override
  public Resources resources() {
    return secrets().resources(settings, definition);
  }

  @Override
  public synchronized LogSink log() {
    LogSink made = log == null ? LambdaLog.to(out) : log;
    log = made;
    return made;
  }
}
