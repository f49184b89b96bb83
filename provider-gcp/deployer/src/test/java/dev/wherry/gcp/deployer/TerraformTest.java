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

  private static JsonNode read(CompiledCase golden, Compilation compilation) throws IOException {
    return new ObjectMapper().readTree(golden.file(compilation, "main.tf.json", 'a'));
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
