package dev.wherry.aws.deployer;

import dev.wherry.aws.deployer.compile.AdapterJars;
import dev.wherry.aws.deployer.compile.AppCompiler;
import dev.wherry.aws.deployer.connect.AwsConnection;
import dev.wherry.aws.deployer.template.TemplateWriter;
import dev.wherry.model.Application;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** AWS Lambda. */
public final class AwsProvider implements CloudProvider {

  private final AppCompiler compiler;

  /** AWS with the adapter that this program runs with. */
  public AwsProvider() {
    this(AdapterJars.onClassPath());
  }

  /** AWS with another adapter. */
  public AwsProvider(AdapterJars adapter) {
    this.compiler = new AppCompiler(AwsCapabilities.ALL, adapter);
  }

  @Override
  public ProviderName name() {
    return new ProviderName("aws");
  }

  @Override
  public Capabilities capabilities() {
    return AwsCapabilities.ALL;
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    return compiler.compile(app, stage, target);
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    return Map.of(
        Path.of("template.json"), TemplateWriter.write(resolved).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Connection connect(Destination destination) {
    return AwsConnection.to(destination);
  }
}
