package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
  }

  @Test
  void writesAProjectAndSaysWhatIsNext() throws IOException {
    assertEquals(0, cli.run("init", "shop", "--template", "minimal", "--package", "kr.shop"));
    assertEquals(
        """
        Created shop from the template minimal. Next:

          cd shop
          wherry dev
          mvn test
        """,
        cli.out());
    assertTrue(
        Files.readString(cli.directory.resolve("shop/src/main/java/kr/shop/Hello.java"))
            .startsWith("package kr.shop;"));
    assertTrue(Files.readString(cli.directory.resolve("shop/wherry.yml")).startsWith("app: shop"));
  }

  @Test
  void installsTheApiAndSaysSoOnce() throws IOException {
    cli.run("init", "one");
    Path jar = cli.home.resolve(".m2/repository/dev/wherry/wherry-function-api/9");
    assertEquals("jar", Files.readString(jar.resolve("wherry-function-api-9.jar")));
    assertEquals(
        "Copied wherry-function-api and wherry-function-test 9 into "
            + cli.home.resolve(".m2/repository")
            + ": they are not on Maven Central yet.\n",
        cli.err());
    cli.run("init", "two");
    assertEquals(1, cli.err().lines().count());
  }

  @Test
  void choosesTheFilesOfTheBuildTool() throws IOException {
    cli.run("init", "shop", "--build", "gradle");
    try (Stream<Path> files = Files.list(cli.directory.resolve("shop"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(
          List.of(
              ".gitignore", "README.md", "build.gradle", "settings.gradle", "src", "wherry.yml"),
          names);
    }
    assertTrue(Files.readString(cli.directory.resolve("shop/README.md")).contains("gradle test"));
  }

  @Test
  void listsTemplatesForPrograms() {
    assertEquals(0, cli.run("init", "--list", "--json"));
    JsonNode json = cli.json();
    assertEquals(1, json.get("version").asInt());
    assertEquals("http-api", json.at("/templates/0/name").asText());
    assertEquals("local", json.at("/templates/0/targets/0").asText());
    assertFalse(json.at("/templates/0/description").asText().isEmpty());
  }

  @Test
  void refusesAFolderThatIsNotEmpty() throws IOException {
    Files.createDirectories(cli.directory.resolve("shop"));
    Files.writeString(cli.directory.resolve("shop/notes.txt"), "mine");
    assertEquals(2, cli.run("init", "shop"));
    assertTrue(cli.err().contains("shop` is not empty"), cli.err());
    assertEquals("", cli.out());
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(cli.directory.resolve("shop"), "mine");
    assertEquals(2, cli.run("init", "shop"));
    assertTrue(cli.err().contains("is no folder"), cli.err());
  }

  @Test
  void needsAFolder() {
    assertEquals(2, cli.run("init"));
    assertEquals("error: missing argument `DIR`\n  hint: as in `wherry init shop`\n", cli.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", "1a.b", "a.class", "a/b", "../a", "", "a.b ", "ä.b"})
  void refusesWhatIsNoPackage(String name) {
    assertEquals(2, cli.run("init", "shop", "--package", name));
    assertTrue(cli.err().contains("is no name of a Java package"), cli.err());
    assertFalse(Files.exists(cli.directory.resolve("shop")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop", "s", "shop-", "1shop", "shop_a"})
  void refusesWhatIsNoApp(String name) {
    assertEquals(2, cli.run("init", "shop", "--app", name));
    assertTrue(cli.err().contains("is no name of an app"), cli.err());
  }

  @Test
  void namesTheAppAfterTheFolder() throws IOException {
    cli.run("init", "My Shop_2");
    assertTrue(
        Files.readString(cli.directory.resolve("My Shop_2/wherry.yml"))
            .startsWith("app: my-shop-2"));
  }

  @Test
  void asksForANameWhereTheFolderHasNone() {
    assertEquals(2, cli.run("init", "1"));
    assertTrue(cli.err().contains("name it with `--app`"), cli.err());
  }

  @Test
  void hintsAtTheNearestTemplate() {
    assertEquals(2, cli.run("init", "shop", "--template", "minmal"));
    assertEquals(
        "error: there is no template `minmal`\n  hint: did you mean `minimal`?\n", cli.err());
  }

  @Test
  void printsOneObjectForPrograms() {
    assertEquals(0, cli.run("init", "shop", "--json"));
    assertEquals("shop", cli.json().get("app").asText());
    assertEquals("com.example", cli.json().get("package").asText());
  }

  @Test
  void quotesAFolderThatAShellWouldTakeApart() {
    assertEquals(0, cli.run("init", "Shop & Co"));
    assertTrue(cli.out().contains("  cd 'Shop & Co'\n"), cli::out);
  }
}
