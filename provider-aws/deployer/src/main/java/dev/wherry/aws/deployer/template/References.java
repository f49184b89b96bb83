package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Value;
import java.util.Map;

/** How a template refers to what a resource turns out to have. */
interface References {

  /** The function for what a resource is known by. */
  String REF = "Ref";

  /** The function for another attribute. */
  String GET = "Fn::GetAtt";

  /** A reference in CloudFormation's form. */
  Map<String, Object> to(Value.Attribute attribute);
}
