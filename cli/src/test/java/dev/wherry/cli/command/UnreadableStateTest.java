package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.AppName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a target keeps, once somebody wrote into it by hand. */
class UnreadableStateTest extends OnOneCloud {

  private static final Destination SAMPLE =
      new Destination(new AppName("sample"), new StageName("dev"), Target.local());

  @ParameterizedTest
  @CsvSource({
    "lock.json, `lock.json` of the app and stage",
    "intent.json, bring an earlier version of its file back",
    "releases/00000001.json, bring an earlier version of its file back"
  })
  void theWayOutIsThatOfItsKind(String key, String hint) throws InterruptedException {
    assertEquals(0, cli.run("deploy", "--yes"), cli::err);
    write(key);

    assertEquals(6, cli.next("deploy", "--yes"));

    assertTrue(cli.err().contains("is no JSON"), cli::err);
    assertTrue(cli.err().contains(hint), cli::err);
  }

  private void write(String key) throws InterruptedException {
    try (Connection connection = cli.clouds.get(0).connect(SAMPLE)) {
      StateStore state = connection.storage().state();
      state.write(key, "<html>", state.read(key).map(StateEntry::version));
    }
  }
}
