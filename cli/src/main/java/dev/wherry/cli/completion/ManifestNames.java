package dev.wherry.cli.completion;

/** Finds the names below a top-level key of the manifest without starting a JVM. */
final class ManifestNames {

  /** An awk program: the variable {@code section} names the key; prints a name a line. */
  static final String AWK =
      """
      $0 ~ "^" section ":" { inside = 1; indent = 0; next }
      /^[^ #]/ { inside = 0 }
      inside && match($0, /^ +/) {
        width = RLENGTH
        if (match($0, /^ +[a-z][a-z0-9-]*:/)) {
          if (!indent) indent = width
          if (width == indent) { sub(/^ +/, ""); sub(/:.*/, ""); print }
        }
      }""";

  /** A function for Bash and zsh. */
  static final String FUNCTION =
      """
      _wherry_names() {
        [ -r wherry.yml ] && awk -v section="$1" '
      %s' wherry.yml
      }
      """
          .formatted(AWK);

  private ManifestNames() {}
}
