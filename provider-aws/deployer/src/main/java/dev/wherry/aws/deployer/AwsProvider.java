package dev.wherry.aws.deployer;

import dev.wherry.aws.deployer.compile.AdapterJars;
import dev.wherry.aws.deployer.compile.AppCompiler;
import dev.wherry.aws.deployer.connect.AwsConnection;
import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.aws.deployer.template.Templates;
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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** AWS Lambda. */
public final class AwsProvider implements CloudProvider {

  private final Supplier<AdapterJars> adapter;

  /** AWS with the adapter that this program runs with. */
  public AwsProvider() {
    this(AdapterJars::onClassPath);
  }

  /** AWS with another adapter, asked for at every compilation and not before. */
  public AwsProvider(Supplier<AdapterJars> adapter) {
    this.adapter = adapter;
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
    return new AppCompiler(AwsCapabilities.ALL, adapter.get()).compile(app, stage, target);
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    Templates templates =
        Templates.of(resolved, StackLayout.of(resolved), (stack, text) -> file(stack));
    Map<Path, byte[]> files = new TreeMap<>();
    files.put(Path.of("template.json"), bytes(templates.root()));
    templates.nested().forEach((stack, text) -> files.put(Path.of(file(stack)), bytes(text)));
    return files;
  }

  private static String file(String stack) {
    return stack.toLowerCase(Locale.ROOT) + ".json";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Connection connect(Destination destination) {
    return AwsConnection.to(destination);
  }
}
