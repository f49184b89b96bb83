package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.http.Endpoint;
import dev.wherry.local.http.Site;
import dev.wherry.local.instance.FunctionPool;
import dev.wherry.local.isolation.CodeVersion;
import dev.wherry.local.schedule.ScheduledTrigger;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.runtime.http.RouteTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One version of an app as it runs: code, instances, routes. Nothing of it changes. */
final class Deployment {

  private final Application application;
  private final CodeVersion code;
  private final Map<FunctionName, FunctionPool> pools;
  private final Site site;

  private Deployment(
      Application application, CodeVersion code, Map<FunctionName, FunctionPool> pools, Site site) {
    this.application = application;
    this.code = code;
    this.pools = pools;
    this.site = site;
  }

  /** Opens the code and lays the routes; no function is started yet. */
  static Deployment of(Workshop workshop, Application application, ProjectCode project)
      throws LocalStartException {
    CodeVersion code = open(workshop, project);
    try {
      PoolFactory factory = new PoolFactory(workshop, application, code);
      Gates gates = new Gates(workshop, application);
      Map<FunctionName, FunctionPool> pools = new LinkedHashMap<>();
      RouteTable.Builder<Endpoint> routes = new RouteTable.Builder<>();
      for (FunctionSpec function : application.functions().values()) {
        FunctionPool pool = factory.pool(function);
        pools.put(function.name(), pool);
        for (Trigger trigger : function.triggers()) {
          if (trigger instanceof Trigger.Http http) {
            Endpoint endpoint = new Endpoint(function.name(), pool, gates.of(http));
            for (Route route : http.routes()) {
              add(routes, route, endpoint);
            }
          }
        }
      }
      Site site = new Site(routes.build(), application.http().cors());
      return new Deployment(application, code, pools, site);
    } catch (LocalStartException | RuntimeException failure) {
      code.close();
      throw failure;
    }
  }

  private static CodeVersion open(Workshop workshop, ProjectCode project)
      throws LocalStartException {
    try {
      return CodeVersion.open(project, workshop.runtime());
    } catch (IOException unreadable) {
      throw new LocalStartException(
          Diagnostic.error("W0603", "the project's code cannot be read: " + unreadable.getMessage())
              .hint("build the project, then try again"),
          unreadable);
    }
  }

  private static void add(RouteTable.Builder<Endpoint> routes, Route route, Endpoint endpoint)
      throws LocalStartException {
    try {
      routes.add(route.toString(), endpoint);
    } catch (IllegalArgumentException refused) {
      throw new LocalStartException(
          Diagnostic.error("W0607", String.valueOf(refused.getMessage())).at(route.location()),
          refused);
    }
  }

  Application application() {
    return application;
  }

  Site site() {
    return site;
  }

  Map<FunctionName, FunctionPool> pools() {
    return pools;
  }

  /** All schedules, in the order of the manifest. */
  List<ScheduledTrigger> schedules() {
    List<ScheduledTrigger> schedules = new ArrayList<>();
    for (FunctionSpec function : application.functions().values()) {
      List<Trigger> triggers = function.triggers();
      for (int i = 0; i < triggers.size(); i++) {
        if (triggers.get(i) instanceof Trigger.Clock clock) {
          schedules.add(new ScheduledTrigger(function.name(), i, clock));
        }
      }
    }
    return schedules;
  }

  int runningCalls() {
    return pools.values().stream().mapToInt(FunctionPool::runningCalls).sum();
  }

  void reap() {
    pools.values().forEach(FunctionPool::reap);
  }

  /** Lets the running calls finish; done when every handler is closed. */
  CompletableFuture<Void> close() {
    return CompletableFuture.allOf(
            pools.values().stream().map(FunctionPool::close).toArray(CompletableFuture[]::new))
        .thenRun(code::close);
  }

  /** Gives up on the calls that still run. */
  void cancel() {
    pools.values().forEach(FunctionPool::cancel);
  }
}
