package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.spi.Compilation;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Terraform's configuration is whole: nothing is left out, and every reference leads somewhere. */
class TerraformTest {

  private static final Pattern REFERENCE = Pattern.compile("(?<!\\$)\\$\\{([^}]+)}");

  private static final String WHO = "(allUsers|serviceAccount:[a-z0-9-]+@[a-z0-9.-]+)";
  private static final String PLACE = "projects/[a-z0-9.:-]+/locations/[a-z0-9-]+";

  /**
   * The ids that Terraform's provider imports by, as the pages of its resources write them under
   * "Import" (version 6).
   */
  private static final Map<String, String> FORMS =
      Map.of(
          "google_service_account",
          "projects/[a-z0-9.:-]+/serviceAccounts/[a-z0-9-]+@[a-z0-9.-]+[.]iam[.]gserviceaccount[.]com",
          "google_secret_manager_secret",
          "projects/[a-z0-9.:-]+/secrets/[A-Za-z0-9_-]+",
          "google_secret_manager_secret_iam_member",
          "projects/[a-z0-9.:-]+/secrets/[A-Za-z0-9_-]+ roles/[A-Za-z.]+ " + WHO,
          "google_project_iam_member",
          "[a-z0-9.:-]+ (projects/[a-z0-9.:-]+/)?roles/[A-Za-z.]+ " + WHO,
          "google_cloudfunctions2_function",
          PLACE + "/functions/[a-z0-9-]+",
          "google_cloud_run_v2_service_iam_member",
          PLACE + "/services/[a-z0-9-]+ roles/[A-Za-z.]+ " + WHO,
          "google_cloud_scheduler_job",
          PLACE + "/jobs/[A-Za-z0-9_-]+");

  static List<CompiledCase> cases() {
    return ApiRequestsTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyResourceIsThereOnce(CompiledCase golden) throws IOException {
    Compilation compilation = golden.compile();
    Set<String> addresses = addresses(read(golden, compilation));
    addresses.remove("google_storage_bucket_object.app");
    assertEquals(compilation.blueprint().resources().size(), addresses.size());
    addresses.forEach(one -> assertTrue(one.matches("[a-z0-9_]+\\.[A-Za-z_][\\w-]*"), one));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyReferenceLeadsSomewhere(CompiledCase golden) throws IOException {
    JsonNode root = read(golden, golden.compile());
    Set<String> addresses = addresses(root);
    addresses.addAll(List.of("var.bucket", "path.module"));
    List<String> texts = new ArrayList<>();
    texts(root, texts);
    for (String text : texts) {
      Matcher reference = REFERENCE.matcher(text);
      while (reference.find()) {
        String[] parts = reference.group(1).split("\\.", -1);
        String address = parts[0] + "." + parts[1];
        assertTrue(addresses.contains(address), text);
      }
    }
    root.findValues("depends_on")
        .forEach(
            list ->
                list.forEach(one -> assertTrue(addresses.contains(one.asText()), one.asText())));
  }

  /** What is deployed goes on under the addresses of the configuration, each under its own. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyResourceCanBeTakenOver(CompiledCase golden) throws IOException {
    Compilation compilation = golden.compile();
    JsonNode imports = read(golden, compilation, "imports.json");
    assertEquals(List.of("import"), names(imports));
    Set<String> addresses = addresses(read(golden, compilation));
    addresses.remove("google_storage_bucket_object.app");
    Set<String> ids = new TreeSet<>();
    for (JsonNode block : imports.get("import")) {
      assertEquals(List.of("to", "id"), names(block));
      String address = block.get("to").asText();
      assertTrue(addresses.remove(address), address);
      String form = FORMS.get(address.replaceAll("\\..*", ""));
      String id = block.get("id").asText();
      assertTrue(id.matches(form), () -> address + " is `" + id + "`, which is no " + form);
      assertTrue(ids.add(address.replaceAll("\\..*", "") + " " + id), id);
    }
    assertEquals(Set.of(), addresses);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(CompiledCase golden, Compilation compilation) throws IOException {
    return read(golden, compilation, "main.tf.json");
  }

  private static JsonNode read(CompiledCase golden, Compilation compilation, String file)
      throws IOException {
    return new ObjectMapper().readTree(golden.file(compilation, file, 'a'));
  }

  private static Set<String> addresses(JsonNode root) {
    Set<String> addresses = new TreeSet<>();
    for (Map.Entry<String, JsonNode> type : root.get("resource").properties()) {
      type.getValue()
          .fieldNames()
          .forEachRemaining(name -> addresses.add(type.getKey() + "." + name));
    }
    return addresses;
  }

  private static void texts(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(part -> texts(part, texts));
  }
}
