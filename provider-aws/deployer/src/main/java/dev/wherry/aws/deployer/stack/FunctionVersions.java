package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Published versions, which stacks leave behind on purpose. */
final class FunctionVersions {

  private final AwsClients clients;
  private final List<String> functions;
  private final Set<String> standing;

  /**
   * The versions of an app's functions.
   *
   * @param standing the ARNs of those that a stack's resources stand for: they are its to delete
   */
  FunctionVersions(AwsClients clients, Blueprint desired, Set<String> standing) {
    this.clients = clients;
    this.functions = names(desired);
    this.standing = standing;
  }

  private static List<String> names(Blueprint desired) {
    List<String> names = new ArrayList<>();
    for (NativeResource resource : desired.resources().values()) {
      if (resource.properties().values().get("FunctionName") instanceof Value.Literal name
          && resource.id().type().value().equals("AWS::Lambda::Function")) {
        names.add(name.value().toString());
      }
    }
    return names;
  }

  /**
   * Deletes versions that are newer than what any alias names: an update published them and was
   * taken back. Lambda would refuse to publish the same again.
   */
  void deleteLeftovers() throws InterruptedException {
    for (String function : functions) {
      Set<Long> used = used(function);
      long newest = used.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
      for (long version : published(function)) {
        if (version > newest) {
          delete(function, version);
        }
      }
    }
  }

  /**
   * Deletes the oldest: a release publishes at most one, and what an alias names stays.
   *
   * @param kept how many releases are kept
   */
  void prune(int kept) throws InterruptedException {
    for (String function : functions) {
      List<Long> published = published(function);
      if (published.size() > kept) {
        Set<Long> used = used(function);
        for (long version : published.subList(0, published.size() - kept)) {
          if (!used.contains(version)) {
            delete(function, version);
          }
        }
      }
    }
  }

  /** Numbers in order. */
  private List<Long> published(String function) throws InterruptedException {
    return Calls.call(
        () -> {
          List<Long> versions = new ArrayList<>();
          try {
            for (FunctionConfiguration version :
                clients
                    .lambda()
                    .listVersionsByFunctionPaginator(request -> request.functionName(function))
                    .versions()) {
              if (!version.version().equals("$LATEST")) {
                versions.add(Long.parseLong(version.version()));
              }
            }
          } catch (ResourceNotFoundException e) {
            return List.of();
          }
          versions.sort(null);
          return versions;
        });
  }

  private Set<Long> used(String function) throws InterruptedException {
    return Calls.call(
        () -> {
          Set<Long> used = new HashSet<>();
          try {
            for (AliasConfiguration alias :
                clients
                    .lambda()
                    .listAliasesPaginator(request -> request.functionName(function))
                    .aliases()) {
              add(used, alias.functionVersion());
              if (alias.routingConfig() != null) {
                alias
                    .routingConfig()
                    .additionalVersionWeights()
                    .keySet()
                    .forEach(version -> add(used, version));
              }
            }
          } catch (ResourceNotFoundException e) {
            return Set.of();
          }
          return used;
        });
  }

  private static void add(Set<Long> used, String version) {
    if (!version.equals("$LATEST")) {
      used.add(Long.parseLong(version));
    }
  }

  /** One that the stack has stays, and one that somebody else's alias or trigger names. */
  private void delete(String function, long version) throws InterruptedException {
    String end = ":function:" + function + ":" + version;
    if (standing.stream().anyMatch(arn -> arn.endsWith(end))) {
      return;
    }
    Calls.call(
        () -> {
          try {
            clients
                .lambda()
                .deleteFunction(
                    request -> request.functionName(function).qualifier(Long.toString(version)));
            return true;
          } catch (ResourceConflictException | ResourceNotFoundException e) {
            return false;
          }
        });
  }
}
