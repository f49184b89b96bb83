package dev.wherry.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {

  private static final ProjectSettings SETTINGS =
      new ProjectSettings("shop", "kr.shop", BuildTool.MAVEN, 21, "1.2.3");

  @TempDir private Path root;

  @Test
  void replacesNamesAndVersions() throws IOException {
    Path project = root.resolve("new/project");
    new Scaffold(project)
        .write(
            template(
                new TemplateFile("src/main/java/com/example/A.java", "package com.example;"),
                new TemplateFile("wherry.yml", "app: my-app\njava: 17\n"),
                new TemplateFile(
                    "pom.xml",
                    "<maven.compiler.release>17</maven.compiler.release>"
                        + "<wherry.version>0</wherry.version><a>17</a>")),
            SETTINGS);
    assertEquals(
        "package kr.shop;", Files.readString(project.resolve("src/main/java/kr/shop/A.java")));
    assertEquals("app: shop\njava: 21\n", Files.readString(project.resolve("wherry.yml")));
    assertEquals(
        "<maven.compiler.release>21</maven.compiler.release>"
            + "<wherry.version>1.2.3</wherry.version><a>17</a>",
        Files.readString(project.resolve("pom.xml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "a/../../evil", "/tmp/evil", "", "a/.."})
  void keepsAHostileTemplateInside(String path) {
    Path project = root.resolve("project");
    Template hostile = template(new TemplateFile("good", ""), new TemplateFile(path, "evil"));
    assertThrows(
        IllegalArgumentException.class, () -> new Scaffold(project).write(hostile, SETTINGS));
    assertFalse(Files.exists(root.resolve("evil")));
    assertFalse(Files.exists(project), "what was written before is gone");
  }

  @Test
  void removesWhatItWroteWhenItFails() throws IOException {
    Template twice = template(new TemplateFile("a/b", ""), new TemplateFile("a/b", ""));
    Path project = Files.createDirectory(root.resolve("project"));
    assertThrows(IOException.class, () -> new Scaffold(project).write(twice, SETTINGS));
    assertTrue(Files.isDirectory(project), "the folder was there before");
    assertFalse(Files.exists(project.resolve("a")));
  }

  @Test
  void leavesWhatOthersWrote() throws IOException {
    Scaffold scaffold = new Scaffold(root.resolve("project"));
    scaffold.write(template(new TemplateFile("a", "")), SETTINGS);
    Files.writeString(root.resolve("project/mine"), "");
    scaffold.undo();
    assertFalse(Files.exists(root.resolve("project/a")));
    assertTrue(Files.exists(root.resolve("project/mine")));
  }

  @Test
  void writesNothingOnceItIsUndone() {
    Scaffold scaffold = new Scaffold(root.resolve("project"));
    scaffold.undo();
    assertThrows(
        IOException.class, () -> scaffold.write(template(new TemplateFile("a", "")), SETTINGS));
    assertFalse(Files.exists(root.resolve("project")));
  }

  private static Template template(TemplateFile... files) {
    return new Template("test", "", List.of(), List.of(files));
  }
}
