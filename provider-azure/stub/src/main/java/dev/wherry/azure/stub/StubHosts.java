package dev.wherry.azure.stub;

import java.util.Set;

/** Which service a call is for, by its host; what may not be asked of any is written down. */
final class StubHosts {

  private static final Set<String> VIOLATIONS =
      Set.of(
          "NoSuchCall",
          "InvalidApiVersionParameter",
          "InvalidRequest",
          "InvalidTemplate",
          "InvalidAuthenticationToken");

  private final World world;
  private final StubLogin login;
  private final ArmRouter router;
  private final StubBlobs blobs;
  private final StubVaults vaults;
  private final StubSites sites;
  private final StubInsights insights;

  StubHosts(
      World world,
      StubLogin login,
      ArmRouter router,
      StubBlobs blobs,
      StubVaults vaults,
      StubSites sites,
      StubInsights insights) {
    this.world = world;
    this.login = login;
    this.router = router;
    this.blobs = blobs;
    this.vaults = vaults;
    this.sites = sites;
    this.insights = insights;
  }

  Reply answer(Call call) {
    try {
      return route(call);
    } catch (Refused e) {
      if (VIOLATIONS.contains(e.code())) {
        world.violated(call + ": " + e.getMessage());
      }
      return e.reply();
    } catch (RuntimeException e) {
      world.violated(call + ": " + e);
      return Reply.error(400, "StubFailed", e.toString());
    }
  }

  private Reply route(Call call) {
    String host = call.host();
    if (host.equals(StubLogin.HOST)) {
      return login.serve(call);
    }
    if (host.equals(ArmRouter.HOST)) {
      return switch (call.path()) {
        case "/done" -> Reply.of(200);
        case "/operation" -> router.operation();
        case "/expected" -> router.expected();
        default -> router.serve(call);
      };
    }
    if (StubBlobs.serves(host)) {
      return blobs.serve(call);
    }
    if (StubVaults.serves(host)) {
      return vaults.serve(call);
    }
    if (StubSites.isEnd(host)) {
      return sites.end(call);
    }
    if (StubSites.isApp(host)) {
      return sites.app(call);
    }
    Refused.unless(host.equals(StubInsights.HOST), "no host " + host);
    return insights.serve(call);
  }
}
