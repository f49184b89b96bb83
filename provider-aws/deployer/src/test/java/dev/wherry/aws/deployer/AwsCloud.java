package dev.wherry.aws.deployer;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.provider.ContractCloud;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An account on an endpoint that plays AWS, to which nothing was deployed yet. */
final class AwsCloud implements ContractCloud {

  private final AwsClients clients = new AwsClients(AwsEndpoint.REGION);
  private final RefusingProvider provider = new RefusingProvider(new AwsProvider());

  @Override
  public CloudProvider provider() {
    return provider;
  }

  @Override
  public Target target() {
    return new Target(
        new TargetName("aws"),
        new ProviderName("aws"),
        Optional.of(AwsEndpoint.REGION),
        Map.of(),
        TestFunction.origin());
  }

  @Override
  public Set<ResourceId> live() {
    return new AccountContents(clients).resources();
  }

  /** Looks for what a deployment that died left lying about. */
  void requireTidy(int versions) {
    new AccountContents(clients).requireTidy(versions);
  }

  @Override
  public Map<String, String> stored() {
    Map<String, String> stored = new TreeMap<>();
    for (Bucket bucket : clients.s3().listBuckets().buckets()) {
      for (S3Object object :
          clients.s3().listObjectsV2Paginator(all -> all.bucket(bucket.name())).contents()) {
        stored.put(object.key(), text(bucket.name(), object.key()));
      }
    }
    return stored;
  }

  private String text(String bucket, String key) {
    return clients
        .s3()
        .getObjectAsBytes(request -> request.bucket(bucket).key(key))
        .asString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void refuse(String subject) {
    provider.refuse(subject);
  }

  @Override
  public void accept() {
    provider.accept();
  }
}
