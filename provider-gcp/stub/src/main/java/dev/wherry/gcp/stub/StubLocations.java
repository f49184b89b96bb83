package dev.wherry.gcp.stub;

import com.google.cloud.location.ListLocationsRequest;
import com.google.cloud.location.ListLocationsResponse;
import com.google.cloud.location.Location;
import com.google.cloud.location.LocationsGrpc;
import io.grpc.stub.StreamObserver;

/** Where functions can run. */
final class StubLocations extends LocationsGrpc.LocationsImplBase {

  @Override
  public void listLocations(
      ListLocationsRequest request, StreamObserver<ListLocationsResponse> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getName().equals(StubProjects.NAME), "another project");
          ListLocationsResponse.Builder answer = ListLocationsResponse.newBuilder();
          for (String region : new String[] {World.REGION, "asia-northeast1", "europe-west1"}) {
            answer.addLocations(Location.newBuilder().setLocationId(region));
          }
          return answer.build();
        });
  }
}
