package dev.wherry.aws.deployer;

import dev.wherry.engine.release.Actors;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program of its own that deploys and stops for good before a call of AWS, so that another can
 * kill it there: folder, code and the number of the call.
 */
final class DeployProcess {

  private DeployProcess() {}

  /** Says that it stands still, or that it has deployed. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    CallCounter.standAt(Integer.parseInt(arguments[2]));
    new Commands(folder, () -> Actors.current(System.getenv()))
        .deploy(Files.readString(folder.resolve("wherry.yml")), arguments[1]);
    System.out.println("deployed");
  }
}
