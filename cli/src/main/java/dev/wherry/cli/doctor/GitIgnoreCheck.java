package dev.wherry.cli.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether git leaves the folder with local secrets alone. */
public final class GitIgnoreCheck implements Check {

  private static final String SUBJECT = ".wherry";
  private static final int PATIENCE_SECONDS = 10;

  private final Path folder;

  /** A check of the project in a folder. */
  public GitIgnoreCheck(Path folder) {
    this.folder = folder;
  }

  @Override
  public Finding run() {
    int status = git("check-ignore", "--quiet", ".wherry/secrets");
    if (status == 0) {
      return Finding.good(SUBJECT, "ignored by git");
    }
    return status == 1
        ? Finding.bad(
            SUBJECT,
            "git would take the folder, which holds local secrets",
            "add the line `.wherry/` to " + folder.resolve(".gitignore"))
        : Finding.good(SUBJECT, "no git repository here");
  }

  /** Git's exit code, or another than 0 and 1 when there is no git or no repository. */
  private int git(String... arguments) {
    ProcessBuilder command = new ProcessBuilder("git").directory(folder.toFile());
    command.command().addAll(List.of(arguments));
    command.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = command.start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
