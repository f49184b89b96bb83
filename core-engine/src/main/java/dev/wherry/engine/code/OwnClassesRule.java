package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.MentionRule.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads each of the project's own classes once and asks the rules about them. */
final class OwnClassesRule implements ProjectRule {

  /** More classes are not read: validating stays quick, and so large a jar holds libraries. */
  private static final int MAXIMUM_CLASSES = 5_000;

  private static final List<MentionRule> RULES =
      List.of(new EnvironmentRule(), new ExitRule(), new VendorTypeRule());

  @Override
  public void check(ProjectClasses project, Consumer<Diagnostic> report) {
    SourceFiles sources = new SourceFiles(project.code().sources());
    List<ReleaseRule> releases =
        project.applications().stream()
            .map(application -> new ReleaseRule(application, report))
            .toList();
    List<String> names = project.classes().ownNames();
    List<Mention> mentions = new ArrayList<>();
    for (String name : names.subList(0, Math.min(names.size(), MAXIMUM_CLASSES))) {
      project
          .classes()
          .ownBytes(name)
          .filter(content -> runsSomewhere(releases, name, content))
          .ifPresent(content -> mentions.addAll(MentionReader.read(name, content, RULES)));
    }
    mentions.stream().sorted().map(mention -> mention.diagnostic(sources)).forEach(report);
    if (names.size() > MAXIMUM_CLASSES) {
      report.accept(tooMany(names.size()));
    }
  }

  /** Asks all of them: each reports what it cannot run. */
  private static boolean runsSomewhere(List<ReleaseRule> releases, String name, byte[] content) {
    return releases.stream().filter(release -> release.check(name, content)).count() > 0;
  }

  private static Diagnostic tooMany(int classes) {
    return Diagnostic.note(
            CodeProblems.TOO_MANY_CLASSES,
            "the project has " + classes + " classes; the first " + MAXIMUM_CLASSES + " were read")
        .hint("let `build.jar` name the jar of your own classes, without the libraries in it");
  }
}
