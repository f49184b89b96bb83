package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;

/** The codes of what can be wrong with the user's code. */
final class CodeProblems {

  static final String MISSING_CLASS = "W0301";
  static final String ABSTRACT_HANDLER = "W0302";
  static final String NO_HANDLER = "W0303";
  static final String NO_CONSTRUCTOR = "W0304";
  static final String NO_FACTORY = "W0305";
  static final String OPEN_TYPES = "W0306";
  static final String TRIGGER_INPUT = "W0307";
  static final String INPUT_BINDING = "W0308";
  static final String PATH_PARAMETER = "W0309";
  static final String OUTPUT_BINDING = "W0310";
  static final String ENVIRONMENT = "W0311";
  static final String EXIT = "W0312";
  static final String RELEASE = "W0313";
  static final String VENDOR_TYPE = "W0314";
  static final String NO_MAPPER = "W0315";
  static final String UNREADABLE = "W0316";
  static final String TOO_MANY_CLASSES = "W0317";
  static final String REFLECTION = "W0318";

  private CodeProblems() {}

  static Diagnostic unreadable(String problem) {
    return Diagnostic.warning(UNREADABLE, problem).hint("build the project again");
  }
}
