package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Azure Resource Manager is asked of function apps, besides that they are there. */
final class SiteCalls {

  private static final String REFRESH =
      "Microsoft.Web/sites/config/configreferences/appsettings/refresh/action";

  private static final Pattern SITE =
      Pattern.compile(
          "("
              + StubArm.GROUPS
              + "[^/]+/providers/Microsoft.Web/sites/([^/]+))/(functions|syncfunctiontriggers"
              + "|functions/[^/]+/listkeys|host/default/listkeys|config/appsettings/list"
              + "|config/configreferences/appsettings/refresh)");

  private final StubArm arm;
  private final StubSites sites;
  private final StubReferences references;
  private final ArmSubscription subscription;

  SiteCalls(StubArm arm, StubSites sites, StubVaults vaults, ArmSubscription subscription) {
    this.arm = arm;
    this.sites = sites;
    this.references = new StubReferences(arm, vaults);
    this.subscription = subscription;
  }

  /** The answer to a call that is one of these. */
  Optional<Reply> serve(Call call) {
    Matcher site = SITE.matcher(call.path());
    if (!site.matches()) {
      return Optional.empty();
    }
    arm.require(site.group(1));
    return Optional.of(site(call, site.group(1), site.group(2), site.group(3)));
  }

  private Reply site(Call call, String id, String name, String rest) {
    if (rest.endsWith("/refresh")) {
      call.version("2022-03-01");
      Refused.unless(
          call.method().equals("POST") && call.body().bytes().length == 0, call.toString());
      if (subscription.denies(REFRESH)) {
        throw new Refused(
            403,
            "AuthorizationFailed",
            "The client does not have authorization to perform action" + " '" + REFRESH + "'.");
      }
      return references.followed(id);
    }
    call.version("2025-03-01");
    Refused.unless(
        call.method().equals(rest.equals("functions") ? "GET" : "POST"), call.toString());
    return switch (rest) {
      case "functions" -> sites.functions(name, id);
      case "syncfunctiontriggers" -> {
        sites.sync(name);
        yield Reply.of(204);
      }
      case "config/appsettings/list" -> settings(id);
      case "host/default/listkeys" ->
          Reply.ok(JsonNodeFactory.instance.objectNode().put("masterKey", "master-" + name));
      default -> Reply.ok(JsonNodeFactory.instance.objectNode().put("default", "key-" + name));
    };
  }

  private Reply settings(String site) {
    String id = site + "/config/appsettings";
    if (arm.exists(id)) {
      return Reply.ok(arm.require(id));
    }
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putObject("properties");
    return Reply.ok(none);
  }
}
