package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.aws.deployer.template.Templates;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.StackApplier;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Makes a stack what a blueprint says, by change sets. */
public final class CloudFormationApplier implements StackApplier {

  private final AwsClients clients;
  private final ArtifactBucket bucket;
  private final Destination destination;

  /** An applier for one app and stage. */
  public CloudFormationApplier(AwsClients clients, ArtifactBucket bucket, Destination destination) {
    this.clients = clients;
    this.bucket = bucket;
    this.destination = destination;
  }

  @Override
  public void apply(StackUpdate update, ApplyListener listener) throws InterruptedException {
    Stacks stacks = new Stacks(clients, destination);
    StackEvents before = new StackEvents(stacks, Map.of(), event -> {});
    Optional<Stack> stack = new StackRepair(stacks, before, update.changes()).sound();
    StackTree tree = tree(stacks, stack);
    UnknownResources unknown = UnknownResources.of(stacks, tree, update);
    if (update.desired().resources().isEmpty() && unknown.isEmpty()) {
      remove(stacks, stack, update, listener);
      return;
    }
    new VanishedFunctions(stacks).requireNone(tree, created(update));
    new FunctionVersions(clients, update.desired(), tree.versions()).deleteLeftovers();
    change(stacks, stack, tree, unknown, update, listener);
  }

  private static Set<ResourceId> created(StackUpdate update) {
    return update.changes().entrySet().stream()
        .filter(change -> change.getValue() == Action.CREATE)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Older versions, and templates that no stack was made of. */
  @Override
  public void prune(Blueprint released, int kept) throws InterruptedException {
    Stacks stacks = new Stacks(clients, destination);
    StackTree tree = tree(stacks, stacks.find());
    new FunctionVersions(clients, released, tree.versions()).prune(kept);
    TemplateStore store = new TemplateStore(bucket, destination);
    Templates templates = templates(StackLayout.of(released, tree.places()), released, store);
    Set<String> needed = new HashSet<>(templates.nested().values());
    needed.add(templates.root());
    store.keep(needed);
  }

  private static StackTree tree(Stacks stacks, Optional<Stack> stack) throws InterruptedException {
    return stack.isPresent() ? StackTree.of(stacks, stack.get().stackId()) : StackTree.NONE;
  }

  private static void remove(
      Stacks stacks, Optional<Stack> stack, StackUpdate update, ApplyListener listener)
      throws InterruptedException {
    if (stack.isPresent()) {
      StackEvents events = new StackEvents(stacks, update.changes(), listener);
      new StackRepair(stacks, events, update.changes()).delete(stack.get().stackId());
    }
  }

  private void change(
      Stacks stacks,
      Optional<Stack> stack,
      StackTree tree,
      UnknownResources unknown,
      StackUpdate update,
      ApplyListener listener)
      throws InterruptedException {
    ChangeSets changeSets = new ChangeSets(stacks);
    TemplateStore store = new TemplateStore(bucket, destination);
    Map<ResourceId, String> places = tree.places();
    StackLayout layout = StackLayout.of(update.desired(), places);
    MovedResources.refuse(places, update.desired().resources().keySet(), layout);
    Templates planned = templates(layout, update.desired(), store);
    Templates templates = new Templates(unknown.in(planned.root()), planned.nested());
    StackLimits.check(stacks.name(), templates);
    for (String nested : templates.nested().values()) {
      store.upload(nested);
    }
    StackTemplate template = new StackTemplate(templates.root(), stacks.tags(), store);
    Optional<DescribeChangeSetResponse> proposed = changeSets.propose(stack, template);
    if (proposed.isPresent()) {
      new ChangeRun(stacks, changeSets, update).run(proposed.get(), listener);
    }
  }

  private static Templates templates(StackLayout layout, Blueprint desired, TemplateStore store)
      throws InterruptedException {
    String base = layout.stacks().isEmpty() ? "" : store.base();
    return Templates.of(desired, layout, (nested, text) -> base + TemplateStore.file(text));
  }
}
