package dev.wherry.engine.release;

import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The intent and the releases of one app, stage and target. Only who holds the lock writes. */
public final class DeploymentStore {

  private static final String INTENT = "intent.json";
  private static final String RELEASES = "releases/";

  private final Storage storage;
  private final StateStore state;

  /** What a target keeps. */
  public DeploymentStore(Storage storage) {
    this.storage = storage;
    this.state = storage.state();
  }

  /** What a deployment that did not finish was about to touch. */
  public Optional<Intent> unfinished() throws InterruptedException {
    Optional<Intent> intent = state.read(INTENT).map(StateEntry::text).map(StateJson::intent);
    Optional<String> last = last().map(Release::deployment);
    return intent.filter(one -> !last.equals(Optional.of(one.deployment())));
  }

  /** Writes down what will be touched, before anything is. */
  public void intend(Intent intent) throws InterruptedException {
    write(INTENT, StateJson.write(intent), state.read(INTENT).map(StateEntry::version));
  }

  /** The releases that are kept, oldest first. */
  public List<Release> releases() throws InterruptedException {
    List<Release> releases = new ArrayList<>();
    for (String key : state.list(RELEASES)) {
      state.read(key).map(StateEntry::text).map(StateJson::release).ifPresent(releases::add);
    }
    return releases;
  }

  /** The newest release. */
  public Optional<Release> last() throws InterruptedException {
    List<String> keys = state.list(RELEASES);
    return keys.isEmpty()
        ? Optional.empty()
        : state.read(keys.get(keys.size() - 1)).map(StateEntry::text).map(StateJson::release);
  }

  /** Writes down what was made; the intent is done with. */
  public void record(Release release) throws InterruptedException {
    write(key(release.number()), StateJson.write(release), Optional.empty());
    forget(INTENT);
  }

  /** Forgets all but the newest releases, and the artifacts that none of them runs. */
  public void prune(int keep) throws InterruptedException {
    List<String> keys = state.list(RELEASES);
    for (String key : keys.subList(0, Math.max(0, keys.size() - keep))) {
      forget(key);
    }
    Set<ContentDigest> needed =
        releases().stream()
            .flatMap(release -> release.revision().artifacts().values().stream())
            .collect(Collectors.toSet());
    for (ContentDigest digest : storage.artifacts().list()) {
      if (!needed.contains(digest)) {
        storage.artifacts().delete(digest);
      }
    }
  }

  /** Forgets everything: nothing of the app is left. */
  public void clear() throws InterruptedException {
    prune(0);
    forget(INTENT);
  }

  private void forget(String key) throws InterruptedException {
    Optional<StateEntry> entry = state.read(key);
    if (entry.isPresent()) {
      state.delete(key, entry.get().version());
    }
  }

  private static String key(int number) {
    return RELEASES + String.format(Locale.ROOT, "%08d.json", number);
  }

  /** One that is refused may have arrived before, when its answer did not. */
  private void write(String key, String text, Optional<String> version)
      throws InterruptedException {
    if (state.write(key, text, version).isEmpty()
        && !state.read(key).map(StateEntry::text).equals(Optional.of(text))) {
      throw new LockLostException();
    }
  }
}
