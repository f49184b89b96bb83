package dev.wherry.engine.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.RandomRevisions;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.storage.ArtifactStore;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentStoreTest {

  private static final Actor KIM =
      new Actor("kim", "laptop", Optional.empty(), 7, Optional.empty());
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final MemoryState state = new MemoryState();
  private final Set<ContentDigest> artifacts = new TreeSet<>();
  private final DeploymentStore store = new DeploymentStore(new MemoryStorage());

  @Test
  void releasesComeBackAsTheyWere() throws Exception {
    Revision revision = new RandomRevisions(3).next();
    store.record(release(1, revision));
    store.record(release(12, Revision.EMPTY));

    assertEquals(List.of(release(1, revision), release(12, Revision.EMPTY)), store.releases());
    assertEquals(12, store.last().orElseThrow().number());
  }

  @Test
  void anIntentIsThereUntilItsReleaseIsRecorded() throws Exception {
    Revision revision = new RandomRevisions(4).next();
    Intent intent = new Intent("d2", KIM, NOON, revision.resolved().resources());
    store.intend(intent);
    assertEquals(Optional.of(intent), store.unfinished());

    store.record(release(2, revision));

    assertEquals(Optional.empty(), store.unfinished());
    assertEquals(List.of("releases/00000002.json"), state.list(""));
  }

  @Test
  void anIntentWhoseReleaseIsThereIsDoneWith() throws Exception {
    store.record(release(2, Revision.EMPTY));
    store.intend(new Intent("d2", KIM, NOON, Map.of()));

    assertEquals(Optional.empty(), store.unfinished());
  }

  @Test
  void aReleaseIsNeverWrittenOver() throws Exception {
    store.record(release(2, Revision.EMPTY));

    assertThrows(LockLostException.class, () -> store.record(release(2, running(digest(9)))));
  }

  /** The client tries again, and finds what it wrote itself. */
  @Test
  void aWriteWhoseAnswerWasLostIsDone() throws Exception {
    Release release = release(2, Revision.EMPTY);
    store.record(release);
    store.record(release);

    assertEquals(List.of(release), store.releases());
  }

  @Test
  void pruningKeepsWhatTheLastReleasesNeed() throws Exception {
    for (int number = 1; number <= 4; number++) {
      artifacts.add(digest(number));
      store.record(release(number, running(digest(number))));
    }

    store.prune(2);

    assertEquals(List.of(3, 4), store.releases().stream().map(Release::number).toList());
    assertEquals(Set.of(digest(3), digest(4)), artifacts);
  }

  @Test
  void clearingLeavesNothing() throws Exception {
    artifacts.add(digest(1));
    store.record(release(1, running(digest(1))));
    store.intend(new Intent("d2", KIM, NOON, Map.of()));

    store.clear();

    assertEquals(List.of(), state.list(""));
    assertEquals(Set.of(), artifacts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"version\":2}        | another version of Wherry wrote the intent; use that one",
        "{\"version\":1}        | the intent is not whole: something of it is missing",
        "''                     | the intent is empty",
        "<html>                 | the intent is no JSON: "
      })
  void whatNobodyUnderstandsIsNotGuessedAt(String text, String why) throws Exception {
    state.write("intent.json", text, Optional.empty());

    String message =
        String.valueOf(
            assertThrows(UnreadableStateException.class, store::unfinished).getMessage());

    assertTrue(message.contains("cannot be read: " + why), message);
  }

  private static Release release(int number, Revision revision) {
    return new Release(number, "d" + number, KIM, NOON, Release.Purpose.DEPLOY, revision);
  }

  private static Revision running(ContentDigest digest) {
    return new Revision(Blueprint.EMPTY, Map.of(new ArtifactId("app"), digest));
  }

  private static ContentDigest digest(int number) {
    return new ContentDigest(String.valueOf(number).repeat(64));
  }

  private final class MemoryStorage implements Storage, ArtifactStore {

    @Override
    public StateStore state() {
      return state;
    }

    @Override
    public ArtifactStore artifacts() {
      return this;
    }

    @Override
    public void discard() {}

    @Override
    public Set<ContentDigest> list() {
      return Set.copyOf(artifacts);
    }

    @Override
    public void put(Artifact artifact) {
      artifacts.add(artifact.digest());
    }

    @Override
    public void delete(ContentDigest digest) {
      artifacts.remove(digest);
    }
  }
}
