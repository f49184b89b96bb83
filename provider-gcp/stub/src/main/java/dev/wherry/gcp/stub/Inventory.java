package dev.wherry.gcp.stub;

import com.google.cloud.functions.v2.Function;
import com.google.iam.v1.Binding;
import com.google.iam.v1.Policy;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What exists in the project, looked at from behind. */
record Inventory(
    StubFunctions functions,
    StubAccounts accounts,
    StubSecrets secrets,
    StubScheduler scheduler,
    StubProjects projects,
    StubHttp http) {

  /** What exists of apps, in Wherry's words. */
  Set<ResourceId> live() {
    Set<ResourceId> live = new TreeSet<>();
    functions
        .all()
        .keySet()
        .forEach(name -> live.add(id("cloudfunctions.googleapis.com/Function", name)));
    secrets
        .all()
        .keySet()
        .forEach(name -> live.add(id("secretmanager.googleapis.com/Secret", name)));
    scheduler
        .all()
        .keySet()
        .forEach(name -> live.add(id("cloudscheduler.googleapis.com/Job", name)));
    for (String name : accounts.all().keySet()) {
      ResourceId account = id("iam.googleapis.com/ServiceAccount", name);
      live.add(new ResourceId(account.type(), account.name().replaceFirst("@.*", "")));
    }
    members("secretmanager.googleapis.com/SecretIamMember", secrets.policies(), live);
    members("run.googleapis.com/ServiceIamMember", functions.services(), live);
    members("cloudresourcemanager.googleapis.com/ProjectIamMember", projects.policies(), live);
    return live;
  }

  private static ResourceId id(String type, String name) {
    return ResourceId.of(type, name.substring(name.lastIndexOf('/') + 1));
  }

  private static void members(String type, StubPolicies policies, Set<ResourceId> live) {
    for (Map.Entry<String, Policy> entry : policies.all().entrySet()) {
      for (Binding binding : entry.getValue().getBindingsList()) {
        for (String member : binding.getMembersList()) {
          String part = part(entry.getKey());
          live.add(ResourceId.of(type, part + "#" + binding.getRole() + "#" + member));
        }
      }
    }
  }

  /** What is another project's has its full name. */
  private static String part(String resource) {
    return resource.startsWith(StubProjects.NAME)
        ? resource.substring(resource.lastIndexOf('/') + 1)
        : resource;
  }

  /** All that exists and how it is, but for what differs each time it is made. */
  Map<String, String> snapshot() {
    Map<String, String> all = new TreeMap<>();
    for (Function function : functions.all().values()) {
      Function.Builder lasting = function.toBuilder();
      lasting.getBuildConfigBuilder().clearSource();
      lasting.getServiceConfigBuilder().clearRevision();
      all.put(function.getName(), lasting.build().toString());
    }
    accounts
        .all()
        .forEach((name, one) -> all.put(name, one.toBuilder().clearUniqueId().build().toString()));
    secrets.all().forEach((name, one) -> all.put(name, one.toString()));
    scheduler.all().forEach((name, one) -> all.put(name, one.toString()));
    live().forEach(id -> all.put(id.toString(), ""));
    http.bucket().texts().keySet().stream()
        .filter(key -> key.endsWith("/lock.json"))
        .forEach(key -> all.put(key, ""));
    return all;
  }
}
