package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something that code mentions and that will not travel, or not work. */
interface MentionRule {

  /** Texts of which a class file that mentions it has at least one. */
  List<String> traces();

  /**
   * What to call a mention of a class or its method.
   *
   * @param owner the class, with slashes
   * @param method empty when only the class is mentioned
   */
  Optional<String> name(String owner, String method);

  Diagnostic diagnostic(String className, String mentioned);

  /**
   * A mention in a class.
   *
   * @param rule who cares
   * @param className the class that mentions it, with slashes
   * @param sourceFile the name of its source file; empty when the class file does not tell
   * @param line 0 when the class file does not tell
   * @param mentioned what {@link #name} said
   */
  record Mention(MentionRule rule, String className, String sourceFile, int line, String mentioned)
      implements Comparable<Mention> {

    private static final Comparator<Mention> ORDER =
        Comparator.comparing(Mention::className).thenComparing(Mention::line);

    Diagnostic diagnostic(SourceFiles sources) {
      Diagnostic diagnostic = rule.diagnostic(className.replace('/', '.'), mentioned);
      String token = mentioned.substring(mentioned.lastIndexOf('.') + 1);
      Optional<SourceLocation> place = sources.locate(className, sourceFile, line, token);
      return place.map(diagnostic::at).orElse(diagnostic);
    }

    @Override
    public int compareTo(Mention other) {
      return ORDER.compare(this, other);
    }
  }
}
