package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.Application;
import java.util.function.Consumer;

/** Classes that were compiled for a newer Java than the functions run on. */
final class ReleaseRule {

  private static final int HEADER_BYTES = 8;
  private static final int FIRST_RELEASE = 44;

  private final Application application;
  private final Consumer<Diagnostic> report;
  private boolean reported;

  ReleaseRule(Application application, Consumer<Diagnostic> report) {
    this.application = application;
    this.report = report;
  }

  /** Returns whether the class can run; only the first that cannot is reported. */
  boolean check(String name, byte[] content) {
    int version =
        content.length < HEADER_BYTES ? 0 : ((content[6] & 0xff) << 8) | (content[7] & 0xff);
    boolean runs = version <= application.java().classFileVersion();
    if (!runs && !reported) {
      reported = true;
      report.accept(tooNew(name.replace('/', '.'), version - FIRST_RELEASE));
    }
    return runs;
  }

  private Diagnostic tooNew(String className, int release) {
    String wanted = application.java().toString();
    return Diagnostic.error(
            CodeProblems.RELEASE,
            "`"
                + className
                + "` was compiled for Java "
                + release
                + ", but the functions run on "
                + wanted)
        .hint(
            "compile with `--release "
                + wanted
                + "` (Maven: `<maven.compiler.release>"
                + wanted
                + "</maven.compiler.release>`), or raise `java`")
        .at(application.origin().at("java"));
  }
}
