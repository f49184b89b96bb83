package dev.wherry.template;

/** What builds a scaffolded project. */
public enum BuildTool {
  /** Apache Maven. */
  MAVEN("mvn", "pom.xml"),
  /** Gradle. */
  GRADLE("gradle", "*.gradle");

  private final String command;
  private final String files;

  BuildTool(String command, String files) {
    this.command = command;
    this.files = files;
  }

  /** What a person types. */
  public String command() {
    return command;
  }

  /** Whether a file of a template belongs to another build tool. */
  boolean excludes(String path) {
    for (BuildTool tool : values()) {
      if (tool != this && tool.owns(path)) {
        return true;
      }
    }
    return false;
  }

  private boolean owns(String path) {
    return files.startsWith("*") ? path.endsWith(files.substring(1)) : path.equals(files);
  }
}
