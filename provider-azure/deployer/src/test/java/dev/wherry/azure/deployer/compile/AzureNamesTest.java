package dev.wherry.azure.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.StageName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureNamesTest {

  private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";
  private static final AzureNames NAMES = names(SUBSCRIPTION, "photo-desk", "prod");

  private static AzureNames names(String subscription, String app, String stage) {
    return new AzureNames(subscription, new AppName(app), new StageName(stage));
  }

  @Test
  void namesAreReadable() {
    assertTrue(NAMES.site("").matches("photo-desk-prod-[0-9a-f]{8}"), NAMES.site(""));
    assertTrue(NAMES.site("thumb").matches("photo-desk-prod-thumb-[0-9a-f]{8}"));
    assertTrue(NAMES.storage("").matches("photodeskprod[0-9a-f]{8}"), NAMES.storage(""));
    assertTrue(NAMES.vault().matches("photo-desk-prod-[0-9a-f]{8}"), NAMES.vault());
    assertEquals("photo-desk-prod", NAMES.insights());
    assertEquals("photo-desk-prod", NAMES.workspace());
    assertEquals("tidy_up_2", FunctionNames.schedule(new FunctionName("tidy-up"), 2));
  }

  @Test
  void theHostAsksForDirectCallsBeforeRoutes() {
    assertTrue(FunctionNames.INVOKE.compareTo(FunctionNames.ROUTES) < 0);
  }

  @Test
  void whatTheWorldSharesDiffersBySubscriptionAppAndStage() {
    List<AzureNames> all =
        List.of(
            NAMES,
            names("00000000-0000-0000-0000-000000000002", "photo-desk", "prod"),
            names(SUBSCRIPTION, "photo-desks", "prod"),
            names(SUBSCRIPTION, "photo-desk", "test"),
            names(SUBSCRIPTION, "photo", "desk-prod"));
    Set<String> names = new HashSet<>();
    all.forEach(
        one -> names.addAll(List.of(one.site(""), one.storage(""), one.vault() + "/vault")));
    assertEquals(all.size() * 3, names.size(), names.toString());
    assertEquals(NAMES.site("a"), names(SUBSCRIPTION, "photo-desk", "prod").site("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "abc,dev",
    "a--b--c,x--y",
    "a2345678901234567890123456789012345678b0,production-is-longer",
    "a234567890123-5678901234567890123456789b,p"
  })
  void namesAreThoseThatAzureTakes(String app, String stage) {
    AzureNames names = names(SUBSCRIPTION, app, stage);
    for (String part : List.of("", "f1", "x".repeat(46) + "-one")) {
      String site = names.site(part);
      assertTrue(site.matches("[a-z][a-z0-9-]{0,58}[a-z0-9]"), site);
      String storage = names.storage(part);
      assertTrue(storage.matches("[a-z0-9]{3,24}"), storage);
    }
    assertNotEquals(names.site("x".repeat(46) + "-one"), names.site("x".repeat(46) + "-two"));
    assertNotEquals(names.storage("x".repeat(46) + "1"), names.storage("x".repeat(46) + "2"));
    assertTrue(names.vault().matches("[a-z](?!.*--)[a-z0-9-]{1,22}[a-z0-9]"), names.vault());
    assertTrue(names.workspace().matches("[a-z][a-z0-9-]{2,61}[a-z0-9]"), names.workspace());
  }
}
