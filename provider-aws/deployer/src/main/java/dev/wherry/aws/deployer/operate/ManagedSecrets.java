package dev.wherry.aws.deployer.operate;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.compile.AwsNames;
import dev.wherry.aws.deployer.compile.OwnerTags;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/**
 * Values of secrets in Secrets Manager. The secrets themselves belong to the stack; one that is set
 * before the first deployment is put into it. A value that is taken away can be brought back within
 * 30 days by setting it again.
 */
final class ManagedSecrets implements SecretStore {

  private static final Pattern NAME = Pattern.compile(ResourceName.PATTERN);

  private final AwsClients clients;
  private final Destination destination;
  private final Ownership account;
  private final SecretPlace place;

  ManagedSecrets(
      AwsClients clients, Destination destination, Ownership account, SecretPlace place) {
    this.clients = clients;
    this.destination = destination;
    this.account = account;
    this.place = place;
  }

  /** One that is not there is put into the stack. */
  @Override
  public boolean touchesStack(ResourceName secret) throws InterruptedException {
    account.require();
    return find(name(secret)).isEmpty();
  }

  @Override
  public void set(ResourceName secret, SecretValue value) throws InterruptedException {
    account.require();
    String name = name(secret);
    if (!bringBack(name)) {
      place.make(secret);
    }
    Calls.call(
        () ->
            clients
                .secrets()
                .putSecretValue(request -> request.secretId(name).secretString(value.reveal())));
  }

  /** Whether it is there, by now. */
  private boolean bringBack(String name) throws InterruptedException {
    Optional<DescribeSecretResponse> found = find(name);
    if (found.isPresent() && found.get().deletedDate() != null) {
      Calls.call(() -> clients.secrets().restoreSecret(request -> request.secretId(name)));
    }
    return found.isPresent();
  }

  private Optional<DescribeSecretResponse> find(String name) throws InterruptedException {
    return Calls.call(
        () -> {
          try {
            return Optional.of(ours(name));
          } catch (ResourceNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  private DescribeSecretResponse ours(String name) {
    DescribeSecretResponse found =
        clients.secrets().describeSecret(request -> request.secretId(name));
    Map<String, String> tags = new TreeMap<>();
    found.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    if (!tags.entrySet().containsAll(OwnerTags.of(destination).entrySet())) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN, "the secret `" + name + "` is there and is not the app's")
              .hint("declare it `external`, or choose another name for the secret"));
    }
    return found;
  }

  @Override
  public Set<ResourceName> list() throws InterruptedException {
    account.require();
    String prefix = prefix();
    Filter ours = Filter.builder().key(FilterNameStringType.NAME).values(prefix).build();
    return Calls.call(
        () -> {
          Set<ResourceName> names = new TreeSet<>();
          clients.secrets().listSecretsPaginator(request -> request.filters(ours)).stream()
              .flatMap(page -> page.secretList().stream())
              .filter(ManagedSecrets::hasValue)
              .map(SecretListEntry::name)
              .filter(name -> name.startsWith(prefix))
              .map(name -> name.substring(prefix.length()))
              .filter(name -> NAME.matcher(name).matches())
              .forEach(name -> names.add(new ResourceName(name)));
          return names;
        });
  }

  private static boolean hasValue(SecretListEntry entry) {
    return entry.deletedDate() == null
        && entry.secretVersionsToStages().values().stream()
            .anyMatch(stages -> stages.contains("AWSCURRENT"));
  }

  @Override
  public void remove(ResourceName secret) throws InterruptedException {
    account.require();
    String name = name(secret);
    Optional<DescribeSecretResponse> found = find(name);
    if (found.isPresent() && found.get().deletedDate() == null) {
      Calls.call(() -> clients.secrets().deleteSecret(request -> request.secretId(name)));
    }
  }

  private String name(ResourceName secret) {
    return AwsNames.secret(destination.app(), destination.stage(), secret);
  }

  private String prefix() {
    return destination.app() + "/" + destination.stage() + "/";
  }
}
