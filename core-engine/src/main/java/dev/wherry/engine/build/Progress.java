package dev.wherry.engine.build;

/** Hears what a build is doing. Called from the thread that builds. */
public interface Progress {

  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void started(String command) {}

        @Override
        public void output(String line) {}
      };

  /** A program starts, shown as the user would type it. */
  void started(String command);

  /** A line that the program wrote, on either of its streams. */
  void output(String line);
}
