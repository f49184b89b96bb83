package dev.wherry.azure.deployer.client;

import dev.wherry.spi.blueprint.ResourceId;

/**
 * Where an app's resources are.
 *
 * @param subscription its id
 * @param group the resource group
 * @param region such as {@code koreacentral}
 */
public record Place(String subscription, String group, String region) {

  /** The id of the subscription. */
  public String subscriptionId() {
    return "/subscriptions/" + subscription;
  }

  /** The id of the group. */
  public String groupId() {
    return subscriptionId() + "/resourceGroups/" + group;
  }

  /** The id of a resource in the group. */
  public ArmId id(ResourceId resource) {
    return ArmId.of(groupId(), resource);
  }

  /** The id of a resource in the group. */
  public ArmId id(String type, String name) {
    return id(ResourceId.of(type, name));
  }
}
