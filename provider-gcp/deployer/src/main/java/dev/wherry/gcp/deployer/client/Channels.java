package dev.wherry.gcp.deployer.client;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.HashMap;
import java.util.Map;

/** Connections to the APIs, one for each address. */
final class Channels implements AutoCloseable {

  private final Endpoints endpoints;
  private final Map<Endpoints.Endpoint, ManagedChannel> open = new HashMap<>();

  Channels(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  Endpoints.Endpoint endpoint(Api api) {
    return endpoints.of(api);
  }

  boolean overridden(Api api) {
    return endpoints.overridden(api);
  }

  synchronized ManagedChannel of(Api api) {
    return open.computeIfAbsent(endpoint(api), Channels::connect);
  }

  private static ManagedChannel connect(Endpoints.Endpoint endpoint) {
    ManagedChannelBuilder<?> channel =
        ManagedChannelBuilder.forAddress(endpoint.host(), endpoint.port()).disableRetry();
    return (endpoint.secure() ? channel : channel.usePlaintext()).build();
  }

  @Override
  public synchronized void close() {
    open.values().forEach(ManagedChannel::shutdownNow);
  }
}
