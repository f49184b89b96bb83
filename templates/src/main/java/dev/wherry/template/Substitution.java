package dev.wherry.template;

/**
 * Turns a template's file into a project's. A template is a valid project itself, so what is
 * replaced are ordinary words: its package, its name, its versions.
 */
final class Substitution {

  private static final String PACKAGE = "com.example";
  private static final String APP = "my-app";

  private final ProjectSettings settings;

  Substitution(ProjectSettings settings) {
    this.settings = settings;
  }

  String path(String path) {
    return path.replace(folder(PACKAGE), folder(settings.packageName()));
  }

  String text(String text) {
    String release = Integer.toString(settings.javaRelease());
    return text.replace(PACKAGE, settings.packageName())
        .replace(APP, settings.app())
        .replace("mvn test", settings.build().command() + " test")
        .replaceAll("(?m)^(java: )17$", "$1" + release)
        .replaceAll("(<maven\\.compiler\\.release>)17<", "$1" + release + "<")
        .replaceAll("(options\\.release = )17\\b", "$1" + release)
        .replaceAll("(<wherry\\.version>)[^<]*<", "$1" + settings.wherryVersion() + "<")
        .replaceAll("(wherryVersion = ')[^']*'", "$1" + settings.wherryVersion() + "'");
  }

  private static String folder(String packageName) {
    return "/" + packageName.replace('.', '/') + "/";
  }
}
