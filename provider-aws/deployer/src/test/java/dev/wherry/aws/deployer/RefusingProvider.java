package dev.wherry.aws.deployer;

import dev.wherry.model.Application;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.StackApplier;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider whose functions of a subject are refused: Lambda is asked for a layer that is not
 * there.
 */
final class RefusingProvider implements CloudProvider {

  private static final Value MISSING =
      Value.Fields.NONE.with(
          "Fn::Sub", Value.text("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:layer:missing:1"));

  private final CloudProvider provider;
  private volatile Optional<String> refused = Optional.empty();

  RefusingProvider(CloudProvider provider) {
    this.provider = provider;
  }

  void refuse(String subject) {
    refused = Optional.of(subject);
  }

  void accept() {
    refused = Optional.empty();
  }

  @Override
  public ProviderName name() {
    return provider.name();
  }

  @Override
  public Capabilities capabilities() {
    return provider.capabilities();
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    return provider.compile(app, stage, target);
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    return provider.render(resolved);
  }

  @Override
  public Connection connect(Destination destination) {
    return new Refusing(provider.connect(destination));
  }

  private Blueprint changed(Blueprint desired) {
    List<NativeResource> resources =
        desired.resources().values().stream()
            .map(
                one ->
                    refused.equals(Optional.of(one.subject()))
                            && one.id().type().value().equals("AWS::Lambda::Function")
                        ? one.withProperties(
                            one.properties().with("Layers", new Value.Items(List.of(MISSING))))
                        : one)
            .toList();
    return Blueprint.of(resources, desired.outputs());
  }

  private final class Refusing implements Connection {

    private final Connection connection;

    Refusing(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Preflight preflight() throws InterruptedException {
      return connection.preflight();
    }

    @Override
    public Observed read(Set<ResourceId> known) throws InterruptedException {
      return connection.read(known);
    }

    @Override
    public Applier applier() {
      StackApplier applier = (StackApplier) connection.applier();
      return new StackApplier() {
        @Override
        public void apply(StackUpdate update, ApplyListener listener) throws InterruptedException {
          applier.apply(new StackUpdate(changed(update.desired()), update.changes()), listener);
        }

        @Override
        public void prune(Blueprint released, int kept) throws InterruptedException {
          applier.prune(released, kept);
        }
      };
    }

    @Override
    public Storage storage() {
      return connection.storage();
    }

    @Override
    public Operations operations() {
      return connection.operations();
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
