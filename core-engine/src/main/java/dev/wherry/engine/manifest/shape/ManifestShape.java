package dev.wherry.engine.manifest.shape;

import dev.wherry.model.AppName;
import dev.wherry.model.JavaRelease;
import dev.wherry.model.JsonSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a manifest may say. */
public final class ManifestShape {

  /** The app's name. */
  public static final Key<Value<AppName>> APP =
      Key.of("app", NameRules.APP.value().asLiteral(), "The app's name")
          .needed()
          .example("photo-desk")
          .mistakenFor("name", "service");

  /** One line for people. */
  public static final Key<Value<String>> DESCRIPTION =
      Key.of("description", Values.text("a sentence"), "One line for people");

  /** The release. */
  public static final Key<Value<JavaRelease>> JAVA =
      Key.of("java", release(), "The Java release that the functions run on")
          .orElse("21")
          .mistakenFor("runtime", "javaVersion", "java-version");

  /** How the code is built. */
  public static final Key<Value<String>> COMMAND =
      Key.of("command", Values.text("a command"), "A shell command")
          .example("mvn -q -DskipTests package");

  /** The user's classes. */
  public static final Key<Value<String>> JAR =
      Key.of("jar", Values.text("a path"), "The user's own classes: a jar or a folder")
          .example("target/photo-desk.jar");

  /** The dependencies. */
  public static final Key<Value<String>> LIBRARIES =
      Key.of(
              "libraries",
              Values.text("a path"),
              "A folder of jars, the dependencies at run time; without it the build tool is asked")
          .example("target/wherry/libraries");

  /** How the code is built. */
  public static final Key<Fields> BUILD =
      Key.of(
          "build",
          Fields.of(COMMAND, JAR, LIBRARIES),
          "How the code is built; Maven and Gradle projects are detected");

  /** More files. */
  public static final Key<ListOf<Value<String>>> INCLUDE =
      Key.of(
              "include",
              ListOf.oneOrMany(Values.text("a path or a pattern").asLiteral()),
              "More files with functions and resources, paths or patterns inside this folder")
          .example("functions/*.yml")
          .mistakenFor("includes", "imports", "import");

  /** Who writes JSON. */
  public static final Key<Value<String>> MAPPER =
      Key.of(
              "mapper",
              Values.form(
                  "`wherry`, `jackson`, `gson` or a class",
                  "[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*",
                  "jackson"),
              "Who reads and writes JSON: `wherry`, `jackson`, `gson` or a class")
          .orElse(JsonSettings.BUILT_IN);

  /** How names look in JSON. */
  public static final Key<Value<JsonSettings.Names>> NAMES =
      Key.of("names", Values.word("a style of names", jsonNames()), "How Java names look in JSON")
          .orElse("as-written");

  /** What happens to unknown fields. */
  public static final Key<Value<JsonSettings.Unknown>> UNKNOWN =
      Key.of(
              "unknown",
              Values.word("a way to treat unknown fields", JsonSettings.Unknown.class),
              "What happens to a field that the input type does not have")
          .orElse("ignore");

  /** How functions read and write JSON. */
  public static final Key<Fields> JSON =
      Key.of("json", Fields.of(MAPPER, NAMES, UNKNOWN), "How functions read and write JSON");

  /** Values for {@code ${param:NAME}}. */
  public static final Key<Dictionary<Value<String>>> PARAMS =
      Key.of(
              "params",
              new Dictionary<>(NameRules.PARAMETER, Values.anyText("a text")),
              "Values for `${param:NAME}`; `--param NAME=…` wins")
          .mistakenFor("parameters", "variables");

  /** What fills gaps. */
  public static final Key<Fields> DEFAULTS =
      Key.of(
              "defaults",
              FunctionShape.DEFAULTS,
              "What fills gaps of every function; a function's own value wins")
          .mistakenFor("default", "globals");

  /** Functions. */
  public static final Key<Dictionary<Fields>> FUNCTIONS =
      Key.of(
              "functions",
              new Dictionary<>(NameRules.FUNCTION, FunctionShape.FUNCTION),
              "The functions, by name")
          .mistakenFor("function", "handlers");

  /** Resources. */
  public static final Key<Dictionary<ByWord>> RESOURCES =
      Key.of(
              "resources",
              new Dictionary<>(NameRules.RESOURCE, ResourceShape.RESOURCE),
              "What the app owns besides functions, by name: `name: type`, or a map")
          .mistakenFor("resource");

  /** What a stage changes of the functions. */
  public static final Key<Dictionary<Fields>> STAGE_FUNCTIONS =
      Key.of(
          FUNCTIONS.name(),
          new Dictionary<>(NameRules.FUNCTION, FunctionShape.FUNCTION.partial()),
          "What differs in this stage, merged over the functions above");

  /** What a stage changes of the resources. */
  public static final Key<Dictionary<ByWord>> STAGE_RESOURCES =
      Key.of(
          RESOURCES.name(),
          new Dictionary<>(NameRules.RESOURCE, ResourceShape.RESOURCE.partial()),
          "What differs in this stage, merged over the resources above");

  /** What a stage changes of HTTP. */
  public static final Key<Fields> STAGE_HTTP =
      Key.of(HttpShape.HTTP.name(), HttpShape.HTTP.shape().partial(), "What differs in this stage");

  /** Stages. */
  public static final Key<Dictionary<Fields>> STAGES =
      Key.of(
              "stages",
              new Dictionary<>(
                  NameRules.STAGE,
                  Fields.of(PARAMS, STAGE_HTTP, DEFAULTS, STAGE_FUNCTIONS, STAGE_RESOURCES)),
              "The copies of the app and what differs in each; `*` in a name stands for any."
                  + " Without it every stage is allowed, with it `dev` and those named here")
          .mistakenFor("stage", "environments");

  /** A manifest. */
  public static final Fields MANIFEST =
      Fields.of(
          APP,
          DESCRIPTION,
          JAVA,
          BUILD,
          INCLUDE,
          PARAMS,
          HttpShape.HTTP,
          JSON,
          HttpShape.AUTHORIZERS,
          DEFAULTS,
          FUNCTIONS,
          RESOURCES,
          STAGES,
          TargetShape.TARGETS);

  /** An included file. */
  public static final Fields INCLUDED = Fields.of(FUNCTIONS, RESOURCES);

  private ManifestShape() {}

  private static Value<JavaRelease> release() {
    Map<String, JavaRelease> words = new LinkedHashMap<>();
    for (int known : JavaRelease.KNOWN) {
      words.put(Integer.toString(known), new JavaRelease(known));
    }
    return Values.word("a Java release with long-term support", words);
  }

  private static Map<String, JsonSettings.Names> jsonNames() {
    Map<String, JsonSettings.Names> words = new LinkedHashMap<>();
    words.put("as-written", JsonSettings.Names.AS_WRITTEN);
    words.put("snake_case", JsonSettings.Names.SNAKE_CASE);
    return words;
  }
}
