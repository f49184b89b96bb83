package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.aws.deployer.template.TemplateParts;
import dev.wherry.aws.deployer.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/**
 * A template on its way to CloudFormation: in the call, or in the bucket when it is too large.
 *
 * @param text the template
 * @param tags of the stack
 * @param store where it is kept when it is too large
 */
record StackTemplate(String text, List<Tag> tags, TemplateStore store) {

  void fill(CreateChangeSetRequest.Builder request) throws InterruptedException {
    request.tags(tags).includeNestedStacks(text.contains("\"" + TemplateParts.STACK + "\""));
    if (text.contains("\"" + Templates.ARTIFACT_BUCKET + "\"")) {
      request.parameters(
          List.of(
              Parameter.builder()
                  .parameterKey(Templates.ARTIFACT_BUCKET)
                  .parameterValue(store.bucket())
                  .build()));
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= Limits.shipped().callTemplateBytes()) {
      request.templateBody(text);
    } else {
      store.upload(text);
      request.templateURL(store.base() + TemplateStore.file(text));
    }
  }
}
