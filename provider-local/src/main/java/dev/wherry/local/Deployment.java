package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.http.Endpoint;
import dev.wherry.local.http.Site;
import dev.wherry.local.instance.Callee;
import dev.wherry.local.schedule.ScheduledTrigger;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.runtime.http.RouteTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One version of an app as it runs: code, instances, routes. Nothing of it changes. */
final class Deployment {

  private final Application application;
  private final Host host;
  private final Map<FunctionName, Callee> callees;
  private final Site site;

  private Deployment(
      Application application, Host host, Map<FunctionName, Callee> callees, Site site) {
    this.application = application;
    this.host = host;
    this.callees = callees;
    this.site = site;
  }

  /** Opens the code and lays the routes; no function is started yet. */
  static Deployment of(Workshop workshop, Application application, ProjectCode project)
      throws LocalStartException {
    Host host = workshop.hosts().open(workshop, application, project);
    try {
      Map<FunctionName, Callee> callees = new LinkedHashMap<>();
      RouteTable.Builder<Endpoint> routes = new RouteTable.Builder<>();
      for (FunctionSpec function : application.functions().values()) {
        Callee callee = host.callee(function);
        callees.put(function.name(), callee);
        for (Trigger trigger : function.triggers()) {
          if (trigger instanceof Trigger.Http http) {
            Endpoint endpoint = new Endpoint(function.name(), callee, host.gate(http));
            for (Route route : http.routes()) {
              add(routes, route, endpoint);
            }
          }
        }
      }
      Site site =
          new Site(
              routes.build(), application.http().cors(), host.pathPrefix(), host.withoutRoute());
      return new Deployment(application, host, callees, site);
    } catch (LocalStartException | RuntimeException failure) {
      host.close();
      throw failure;
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

  Map<FunctionName, Callee> callees() {
    return callees;
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
    return callees.values().stream().mapToInt(Callee::runningCalls).sum();
  }

  void reap() {
    callees.values().forEach(Callee::reap);
  }

  /** Lets the running calls finish; done when every handler is closed. */
  CompletableFuture<Void> close() {
    return CompletableFuture.allOf(
            callees.values().stream().map(Callee::close).toArray(CompletableFuture[]::new))
        .thenRun(host::close);
  }

  /** Gives up on the calls that still run. */
  void cancel() {
    callees.values().forEach(Callee::cancel);
  }
}
