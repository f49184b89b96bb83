package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What function apps run: packages that were published, and the functions in them. */
final class StubSites {

  private static final String SCM = ".scm.azurewebsites.net";
  private static final String SUFFIX = ".azurewebsites.net";

  private final World world;
  private final StubArm arm;
  private final Map<String, Site> sites = new TreeMap<>();
  private final List<String> requests = new ArrayList<>();
  private int answer = 200;
  private int deployments;
  private int starting;

  StubSites(World world, StubArm arm) {
    this.world = world;
    this.arm = arm;
  }

  /** What one app runs. */
  private static final class Site {
    String former = "";
    String deployment = "";
    int status = -1;
    String failure = "";
    int looks;
    Call.Bytes zip = new Call.Bytes("");
    long synced = Long.MAX_VALUE;
  }

  static boolean isEnd(String host) {
    return host.endsWith(SCM);
  }

  static boolean isApp(String host) {
    return host.endsWith(SUFFIX) && !isEnd(host);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  void answer(int status) {
    answer = status;
  }

  /** The package that an app runs. */
  byte[] code(String site) {
    Site found = sites.get(site);
    return found == null ? new byte[0] : found.zip.bytes();
  }

  void gone(String name) {
    sites.remove(name);
  }

  private void require(String name) {
    arm.groupOf("Microsoft.Web/sites/" + name);
  }

  /** The deployment end of an app. */
  Reply end(Call call) {
    String name = call.host().substring(0, call.host().length() - SCM.length());
    StubLogin.require(call, "https://management.azure.com");
    require(name);
    Site site = sites.computeIfAbsent(name, any -> new Site());
    return switch (call.method() + " " + call.path()) {
      case "POST /api/publish" -> publish(call, name, site);
      case "GET /api/deployments/latest" -> latest(site);
      default -> throw new Refused(404, "NotFound", call.path());
    };
  }

  private Reply publish(Call call, String name, Site site) {
    Refused.unless("false".equals(call.query().get("RemoteBuild")), "RemoteBuild");
    Refused.unless(call.header("content-type").equals("application/zip"), "no zip");
    Refused.unless(call.body().latin().startsWith("PK"), "no zip");
    if (site.status == 1) {
      return Reply.text(409, "There is a deployment currently in progress.");
    }
    deployments++;
    site.former = site.deployment;
    site.deployment = Computed.uuid("deployment " + deployments);
    site.status = 1;
    site.looks = 0;
    site.failure = failure(name);
    site.zip = call.body();
    site.synced = Long.MAX_VALUE;
    return Reply.text(202, "\"" + site.deployment + "\"");
  }

  private String failure(String name) {
    if (!arm.roles().ownsBlobs(name)) {
      return "InaccessibleStorageException: BlobUploadFailedException: Response status code does not"
          + " indicate success: 403 (This request is not authorized to perform this operation).";
    }
    return world.traffic().failsOperation() ? "The package could not be validated." : "";
  }

  /** For a moment the one before is still the last. */
  private Reply latest(Site site) {
    if (site.deployment.isEmpty()) {
      throw new Refused(404, "NotFound", "no deployment");
    }
    site.looks++;
    if (site.looks == 1 && site.status == 1 && !world.isAtOnce()) {
      if (site.former.isEmpty()) {
        throw new Refused(404, "NotFound", "no deployment");
      }
      return Reply.ok(
          JsonNodeFactory.instance.objectNode().put("id", site.former).put("status", 4));
    }
    if (site.status == 1 && (site.looks > 2 || world.isAtOnce())) {
      site.status = site.failure.isEmpty() ? 4 : 3;
    }
    ObjectNode deployment = JsonNodeFactory.instance.objectNode();
    deployment
        .put("id", site.deployment)
        .put("status", site.status)
        .put("status_text", site.failure);
    deployment.put("complete", site.status != 1);
    return Reply.ok(deployment);
  }

  /** Somebody publishes something by hand. */
  void publishByHand(String name) {
    Site site = sites.computeIfAbsent(name, any -> new Site());
    deployments++;
    site.deployment = Computed.uuid("deployment " + deployments);
    site.status = 4;
  }

  /** The next so many questions find a host that has not started. */
  void starting(int questions) {
    starting = questions;
  }

  private void requireHost() {
    if (starting > 0) {
      starting--;
      throw Refused.invalid(
          "BadRequest", "Encountered an error (ServiceUnavailable) from host runtime.");
    }
  }

  /** The platform hears of triggers a little later. */
  void sync(String name) {
    requireHost();
    sites.computeIfAbsent(name, any -> new Site()).synced =
        world.now() + (world.isAtOnce() ? 0 : 2);
  }

  /** The functions that the platform knows of. */
  Reply functions(String name, String id) {
    requireHost();
    List<ObjectNode> all = new ArrayList<>();
    Site site = sites.get(name);
    if (site != null && site.status == 4 && site.synced <= world.now()) {
      declared(site.zip.bytes())
          .forEach(
              (function, declaration) -> {
                ObjectNode one = JsonNodeFactory.instance.objectNode();
                one.put("id", id + "/functions/" + function).put("name", name + "/" + function);
                one.putObject("properties").put("name", function).set("config", declaration);
                all.add(one);
              });
    }
    return Reply.list(all);
  }

  private static Map<String, JsonNode> declared(byte[] zip) {
    Map<String, JsonNode> functions = new TreeMap<>();
    documents(zip, "[^/]+/function\\.json")
        .forEach((file, function) -> functions.put(file.replaceFirst("/.*", ""), function));
    return functions;
  }

  /** What the host has before every path. */
  private String prefix(String name) {
    JsonNode host = documents(code(name), "host\\.json").get("host.json");
    String prefix = host == null ? "api" : host.at("/extensions/http/routePrefix").asText("api");
    return prefix.isEmpty() ? "" : "/" + prefix;
  }

  /** JSON files of a package. */
  private static Map<String, JsonNode> documents(byte[] zip, String names) {
    Map<String, JsonNode> documents = new TreeMap<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().matches(names)) {
          documents.put(entry.getName(), new ObjectMapper().readTree(entries.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw Refused.invalid("BadPackage", String.valueOf(e.getMessage()));
    }
    return documents;
  }

  /** A function itself. */
  Reply app(Call call) {
    String name = call.host().substring(0, call.host().length() - SUFFIX.length());
    require(name);
    boolean admin = call.path().startsWith("/admin/");
    String prefix = prefix(name);
    if (!admin && !call.path().startsWith(prefix + "/")) {
      return Reply.of(404);
    }
    boolean direct = call.path().startsWith(prefix + "/wherry-invoke/");
    String key = call.header("x-functions-key");
    boolean opened = admin ? key.equals("master-" + name) : !direct || key.equals("key-" + name);
    if (!opened) {
      return Reply.of(401);
    }
    requests.add(
        call.method()
            + " "
            + call.path()
            + " "
            + call.query()
            + " "
            + call.header("x-colour")
            + " "
            + call.body().text());
    return admin
        ? Reply.of(202)
        : Reply.text(answer, "{\"answer\":1}").header("Content-Type", "application/json");
  }
}
