package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import dev.wherry.aws.deployer.template.TemplateWriter;
import dev.wherry.spi.Destination;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A template on its way to CloudFormation: in the call, or in the bucket when it is too large.
 *
 * @param text the template
 * @param destination whose it is
 * @param bucket where artifacts are kept
 */
record StackTemplate(String text, Destination destination, ArtifactBucket bucket) {

  /** Bytes that a call takes. */
  private static final int LARGEST_IN_CALL = 51_200;

  void fill(CreateChangeSetRequest.Builder request) throws InterruptedException {
    request.tags(
        tag("wherry:app", destination.app().value()),
        tag("wherry:stage", destination.stage().value()));
    if (text.contains("\"" + TemplateWriter.ARTIFACT_BUCKET + "\"")) {
      request.parameters(
          List.of(
              Parameter.builder()
                  .parameterKey(TemplateWriter.ARTIFACT_BUCKET)
                  .parameterValue(bucket.name())
                  .build()));
    }
    if (text.getBytes(StandardCharsets.UTF_8).length <= LARGEST_IN_CALL) {
      request.templateBody(text);
    } else {
      request.templateURL(upload());
    }
  }

  private String upload() throws InterruptedException {
    bucket.make();
    String name = bucket.name();
    String key = destination.app() + "/" + destination.stage() + "/template.json";
    S3Client s3 = bucket.s3();
    return Calls.call(
        () -> {
          s3.putObject(
              request -> request.bucket(name).key(key).contentType("application/json"),
              RequestBody.fromString(text));
          return s3.utilities().getUrl(request -> request.bucket(name).key(key)).toString();
        });
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
