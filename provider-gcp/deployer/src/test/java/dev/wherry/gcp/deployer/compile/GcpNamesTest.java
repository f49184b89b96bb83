package dev.wherry.gcp.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcpNamesTest {

  private static final AppName APP = new AppName("photo-desk");
  private static final StageName STAGE = new StageName("production");

  @Test
  void namesAreReadable() {
    FunctionName greet = new FunctionName("greet");
    assertEquals("photo-desk-production-greet", GcpNames.function(APP, STAGE, greet));
    assertEquals(
        "photo-desk-production-greet-private", GcpNames.privateFunction(APP, STAGE, greet));
    assertEquals("photo-desk-production-greet", GcpNames.serviceAccount(APP, STAGE, greet));
    assertEquals("photo-desk-production-greet-2", GcpNames.job(APP, STAGE, greet, 2));
    assertEquals(
        "photo-desk-production-api-key", GcpNames.secret(APP, STAGE, new ResourceName("api-key")));
  }

  @Test
  void longNamesAreShortenedAndStayDifferent() {
    FunctionName one = new FunctionName("x".repeat(46) + "-one");
    FunctionName two = new FunctionName("x".repeat(46) + "-two");
    assertEquals(49, GcpNames.function(APP, STAGE, one).length());
    assertNotEquals(GcpNames.function(APP, STAGE, one), GcpNames.function(APP, STAGE, two));
    assertNotEquals(GcpNames.function(APP, STAGE, one), GcpNames.privateFunction(APP, STAGE, one));
    assertEquals(30, GcpNames.serviceAccount(APP, STAGE, one).length());
    assertNotEquals(
        GcpNames.serviceAccount(APP, STAGE, one), GcpNames.serviceAccount(APP, STAGE, two));
  }

  @Test
  void noFunctionHasTheAccountOfTheSchedules() {
    String account = GcpNames.schedulesAccount(APP, STAGE);
    assertTrue(account.matches("[a-z]([-a-z0-9]*[a-z0-9])"), account);
    assertNotEquals(account, GcpNames.serviceAccount(APP, STAGE, new FunctionName("schedules")));
  }

  @ParameterizedTest
  @CsvSource({
    "my-project,a@my-project.iam.gserviceaccount.com",
    "example.com:shop,a@shop.example.com.iam.gserviceaccount.com"
  })
  void anAddressNamesTheProject(String project, String email) {
    assertEquals(email, GcpNames.email("a", project));
  }
}
