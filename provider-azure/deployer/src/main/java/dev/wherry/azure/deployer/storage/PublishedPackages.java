package dev.wherry.azure.deployer.storage;

import com.azure.core.util.BinaryData;
import java.util.List;
import java.util.Optional;

/**
 * Which package was published to which function app last, and as which deployment: Azure does not
 * tell what a deployment held. A note is taken away before a package is sent and written when it
 * has arrived, so that what it says is true.
 */
public final class PublishedPackages {

  private final StateAccount account;
  private final String prefix;

  PublishedPackages(StateAccount account, String prefix) {
    this.account = account;
    this.prefix = prefix;
  }

  /**
   * A package that arrived.
   *
   * @param digest what was sent
   * @param deployment Azure's id of the sending
   */
  public record Note(String digest, String deployment) {}

  /** What arrived at a function app last. */
  public Optional<Note> find(String site) throws InterruptedException {
    if (!account.exists()) {
      return Optional.empty();
    }
    return account.blobs().find(prefix + site).map(blob -> note(blob.text()));
  }

  private static Note note(String text) {
    List<String> lines = text.lines().toList();
    return new Note(lines.get(0), lines.size() > 1 ? lines.get(1) : "");
  }

  /** A package arrived. */
  public void write(String site, Note note) throws InterruptedException {
    BinaryData text = BinaryData.fromString(note.digest() + "\n" + note.deployment() + "\n");
    account.blobs().put(prefix + site, "text/plain", text);
  }

  /** Something else is about to be sent, or the function app is gone. */
  public void forget(String site) throws InterruptedException {
    account.blobs().delete(prefix + site);
  }
}
