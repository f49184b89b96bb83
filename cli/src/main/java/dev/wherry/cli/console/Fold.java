package dev.wherry.cli.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines between which a CI system folds its log. */
enum Fold {
  GITHUB("GITHUB_ACTIONS") {
    @Override
    String start(String title) {
      return "::group::" + title;
    }

    @Override
    String end() {
      return "::endgroup::";
    }
  },

  GITLAB("GITLAB_CI") {
    @Override
    String start(String title) {
      return "\u001b[0Ksection_start:%d:wherry[collapsed=true]\r\u001b[0K%s"
          .formatted(now(), title);
    }

    @Override
    String end() {
      return "\u001b[0Ksection_end:%d:wherry\r\u001b[0K".formatted(now());
    }
  };

  private final String variable;

  Fold(String variable) {
    this.variable = variable;
  }

  abstract String start(String title);

  abstract String end();

  static @Nullable Fold of(Map<String, String> environment) {
    for (Fold fold : values()) {
      if (!environment.getOrDefault(fold.variable, "").isEmpty()) {
        return fold;
      }
    }
    return null;
  }

  private static long now() {
    return System.currentTimeMillis() / 1000;
  }
}
