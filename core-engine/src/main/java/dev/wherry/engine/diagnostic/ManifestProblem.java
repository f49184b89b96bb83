package dev.wherry.engine.diagnostic;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.Severity;
import dev.wherry.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * Every problem that a manifest can have, with its stable code: W01xx its structure, W02xx its
 * values and their meaning, W04xx its targets.
 */
public enum ManifestProblem {
  UNREADABLE_FILE("W0101"),
  SYNTAX("W0102"),
  UNKNOWN_KEY("W0103"),
  MISSING_KEY("W0104"),
  WRONG_KIND("W0105"),
  DUPLICATE_KEY("W0106"),
  NO_VALUE("W0107"),
  BAD_NAME("W0108"),
  TOO_LARGE("W0109"),
  BAD_CHARACTERS("W0110"),
  TAB("W0111"),
  SEVERAL_DOCUMENTS("W0112"),
  EMPTY("W0113"),
  BAD_ALIAS("W0114"),
  BAD_MERGE_KEY("W0115"),
  TAG("W0116"),
  BRACES_IN_FLOW("W0117"),
  UNQUOTED_STAR("W0118"),
  COMMA_IN_FLOW("W0119"),
  REWRITTEN_ON("W0120"),
  TWO_TRIGGERS("W0121"),
  NO_TRIGGER("W0122"),
  NAME_TWICE("W0123"),
  INCLUDE_OUTSIDE("W0124"),
  INCLUDE_EMPTY("W0125", Severity.WARNING),
  BAD_ENV_FILE("W0126"),
  COMPLEX_KEY("W0127"),

  NOT_A_WORD("W0201"),
  NOT_A_DURATION("W0202"),
  NOT_A_SIZE("W0203"),
  NOT_A_NUMBER("W0204"),
  NOT_A_FLAG("W0205"),
  BAD_SCHEDULE("W0206"),
  BAD_HANDLER("W0207"),
  BAD_ROUTE("W0208"),
  BAD_SUBSTITUTION("W0209"),
  MISSING_VARIABLE("W0210"),
  MISSING_PARAMETER("W0211"),
  PARAMETER_CYCLE("W0212"),
  SECRET_IN_TEXT("W0213"),
  MISPLACED_RESOURCE("W0214"),
  MUST_BE_LITERAL("W0215"),
  UNUSED_PARAMETER("W0216", Severity.WARNING),
  EMPTY_TEXT("W0217"),
  UNLISTED_STAGE("W0218"),
  NOTHING_TO_CHANGE("W0219"),
  UNKNOWN_RESOURCE("W0220"),
  WRONG_RESOURCE("W0221"),
  UNKNOWN_AUTHORIZER("W0222"),
  ROUTE_TWICE("W0223"),
  AMBIGUOUS_ROUTE("W0224"),
  NO_KEY_SECRET("W0225"),
  FIFO("W0226"),
  DEAD_LETTER_CYCLE("W0227"),
  SHORT_VISIBILITY("W0228"),
  OPEN_CREDENTIALS("W0229"),
  NEVER_FIRES("W0230"),
  TOO_MANY_WARM("W0231"),
  WRONG_ACCESS("W0232"),
  SAME_PHYSICAL_NAME("W0233"),
  UNKNOWN_TIMEZONE("W0234"),
  USELESS_SCOPES("W0235"),
  UNKNOWN_FUNCTION("W0236"),
  BAD_FORM("W0237"),
  FEEDS_ITSELF("W0238", Severity.WARNING),
  USELESS_RETRY("W0239", Severity.WARNING),
  SHORT_RETENTION("W0240"),
  SAME_KEY_TWICE("W0241"),

  UNKNOWN_TARGET("W0401"),
  NO_COMPILER("W0402"),
  TRIGGER_UNSUPPORTED("W0403"),
  RESOURCE_UNSUPPORTED("W0404"),
  NOT_RUN_LOCALLY("W0405", Severity.WARNING),
  NOT_ON_TARGET("W0406"),
  RESERVED_TARGET("W0407"),
  NO_NETWORK("W0408"),
  SAME_PLACE("W0409");

  private final String code;
  private final Severity severity;

  ManifestProblem(String code) {
    this(code, Severity.ERROR);
  }

  ManifestProblem(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** The stable code that {@code wherry explain} knows. */
  public String code() {
    return code;
  }

  /** A diagnostic at a place. */
  public Diagnostic at(SourceLocation place, String message) {
    return new Diagnostic(code, severity, message, Optional.empty(), Optional.of(place));
  }

  /** A diagnostic that belongs to no place in a file. */
  public Diagnostic without(String message) {
    return new Diagnostic(code, severity, message, Optional.empty(), Optional.empty());
  }
}
