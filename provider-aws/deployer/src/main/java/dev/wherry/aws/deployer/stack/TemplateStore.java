package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import dev.wherry.aws.deployer.template.Sha256;
import dev.wherry.spi.Destination;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Templates in the bucket, where CloudFormation reads those that no call can hold. Their names are
 * of their content.
 */
final class TemplateStore {

  private final ArtifactBucket bucket;
  private final String prefix;

  TemplateStore(ArtifactBucket bucket, Destination destination) {
    this.bucket = bucket;
    this.prefix = destination.app() + "/" + destination.stage() + "/templates/";
  }

  /** The parameter's value for the bucket of the artifacts. */
  String bucket() throws InterruptedException {
    return bucket.name();
  }

  /** What every address begins with. */
  String base() throws InterruptedException {
    String name = bucket.name();
    return Calls.call(
        () ->
            bucket.s3().utilities().getUrl(request -> request.bucket(name).key(prefix)).toString());
  }

  /** What an address ends with. */
  static String file(String template) {
    return Sha256.of(template) + ".json";
  }

  /** Puts a template where its address says. */
  void upload(String template) throws InterruptedException {
    bucket.make();
    String key = prefix + file(template);
    String name = bucket.name();
    String owner = bucket.owner();
    Calls.call(
        () ->
            bucket
                .s3()
                .putObject(
                    request ->
                        request
                            .bucket(name)
                            .key(key)
                            .expectedBucketOwner(owner)
                            .contentType("application/json"),
                    RequestBody.fromString(template)));
  }

  /** Deletes all templates but these. */
  void keep(Set<String> templates) throws InterruptedException {
    bucket.deleteUnder(
        prefix,
        templates.stream().map(template -> prefix + file(template)).collect(Collectors.toSet()));
  }
}
