package dev.wherry.aws.deployer.stack;

/** Parts of CloudFormation's answers. */
public final class StackXml {

  private StackXml() {}

  /** What a stack has: a member of {@code StackResourceSummaries}. */
  public static String resource(String type, String name, String physical, String status) {
    return "<member>"
        + element("LogicalResourceId", name)
        + element("PhysicalResourceId", physical)
        + element("ResourceType", type)
        + element("ResourceStatus", status)
        + "</member>";
  }

  /** All that a stack has. */
  public static String resources(String... members) {
    return element("StackResourceSummaries", String.join("", members));
  }

  /** What happened to a resource: a member of {@code StackEvents}. */
  public static String event(
      String id, String stack, String type, String name, String physical, String status) {
    return event(id, stack, type, name, physical, status, "");
  }

  /** The same with a reason. */
  public static String event(
      String id,
      String stack,
      String type,
      String name,
      String physical,
      String status,
      String reason) {
    return "<member>"
        + element("EventId", id)
        + element("StackId", stack)
        + element("LogicalResourceId", name)
        + element("PhysicalResourceId", physical)
        + element("ResourceType", type)
        + element("ResourceStatus", status)
        + (reason.isEmpty() ? "" : element("ResourceStatusReason", reason))
        + "</member>";
  }

  /** What happened to the stack of the stub itself. */
  public static String own(String id, String status) {
    return event(
        id,
        CloudFormationStub.ID,
        "AWS::CloudFormation::Stack",
        "shop-prod",
        CloudFormationStub.ID,
        status);
  }

  /** Events, the newest first. */
  public static String events(String... members) {
    return element("StackEvents", String.join("", members));
  }

  /** What a change set would do to a resource: a member of {@code Changes}. */
  public static String change(String action, String type, String name, String more) {
    return "<member>"
        + element("Type", "Resource")
        + element(
            "ResourceChange",
            element("Action", action)
                + element("LogicalResourceId", name)
                + element("ResourceType", type)
                + more)
        + "</member>";
  }

  public static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
