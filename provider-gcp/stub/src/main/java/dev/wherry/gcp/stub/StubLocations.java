package dev.wherry.gcp.stub;

import com.google.cloud.location.ListLocationsRequest;
import com.google.cloud.location.ListLocationsResponse;
import com.google.cloud.location.Location;
import com.google.cloud.location.LocationsGrpc;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.stream.Stream;

/** Where functions can run. */
final class StubLocations extends LocationsGrpc.LocationsImplBase {

  private static final List<Location> REGIONS =
      Stream.of("asia-northeast1", "europe-west1", World.REGION)
          .map(region -> Location.newBuilder().setLocationId(region).build())
          .toList();

  @Override
  public void listLocations(
      ListLocationsRequest request, StreamObserver<ListLocationsResponse> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getName().equals(StubProjects.NAME), "another project");
          return Pages.of(
              REGIONS,
              1,
              request.getPageToken(),
              (page, next) ->
                  ListLocationsResponse.newBuilder()
                      .addAllLocations(page)
                      .setNextPageToken(next)
                      .build());
        });
  }
}
