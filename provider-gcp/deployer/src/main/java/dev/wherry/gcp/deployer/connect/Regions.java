package dev.wherry.gcp.deployer.connect;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.location.ListLocationsRequest;
import com.google.cloud.location.ListLocationsResponse;
import com.google.cloud.location.Location;
import dev.wherry.gcp.deployer.client.Api;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pages;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether all that is deployed can be in the manifest's region. */
record Regions(GoogleClients clients) {

  /** What cannot; schedules are asked for where there are some. */
  List<ProviderFailure> problems(Set<Api> needed) throws InterruptedException {
    List<ProviderFailure> problems =
        new ArrayList<>(
            missing("functions cannot run", all(clients.functions().listLocationsCallable())));
    if (needed.contains(Api.CLOUDSCHEDULER)) {
      problems.addAll(
          missing("Cloud Scheduler has no jobs", all(clients.scheduler().listLocationsCallable())));
    }
    return problems;
  }

  private List<Location> all(UnaryCallable<ListLocationsRequest, ListLocationsResponse> list)
      throws InterruptedException {
    ListLocationsRequest.Builder request =
        ListLocationsRequest.newBuilder().setName(clients.place().projectName());
    return Pages.all(
        token -> clients.calls().call(list, request.setPageToken(token).build()),
        ListLocationsResponse::getLocationsList,
        ListLocationsResponse::getNextPageToken);
  }

  private List<ProviderFailure> missing(String what, List<Location> locations) {
    Set<String> regions =
        locations.stream()
            .map(Location::getLocationId)
            .collect(Collectors.toCollection(TreeSet::new));
    String region = clients.place().region();
    if (regions.contains(region)) {
      return List.of();
    }
    String beginning = region.split("-", 2)[0].toLowerCase(Locale.ROOT);
    List<String> near = regions.stream().filter(one -> one.startsWith(beginning)).toList();
    return List.of(
        ProviderFailure.of(FailureKind.REJECTED, what + " in region `" + region + "`")
            .hint(
                "correct `region` in the manifest: "
                    + String.join(", ", near.isEmpty() ? regions : near)));
  }
}
