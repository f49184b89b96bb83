package dev.wherry.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PhysicalNameTest {

  private static final AppName APP = new AppName("photo-desk");
  private static final StageName STAGE = new StageName("prod");

  @Test
  void joinsAppStageAndPart() {
    assertEquals("photo-desk-prod-greet", PhysicalName.of(APP, STAGE, "greet"));
    assertEquals("photo-desk-prod-greet", PhysicalName.of(APP, STAGE, "greet", 21, true));
  }

  @Test
  void whatIsTooLongKeepsItsBeginningAndDiffers() {
    String one = PhysicalName.of(APP, STAGE, "make-thumbnails-small", 24, true);
    String other = PhysicalName.of(APP, STAGE, "make-thumbnails-large", 24, true);
    assertEquals(24, one.length());
    assertTrue(one.startsWith("photo-desk-prod-"), one);
    assertNotEquals(one, other);
    assertEquals(one, PhysicalName.of(APP, STAGE, "make-thumbnails-small", 24, true));
  }

  @Test
  void noHyphenStandsBeforeTheHash() {
    assertTrue(
        PhysicalName.of(APP, STAGE, "thumbnails", 20, true).matches("photo-desk-[0-9a-f]{8}"),
        PhysicalName.of(APP, STAGE, "thumbnails", 20, true));
  }

  @Test
  void withoutHyphensNamesStillDiffer() {
    String one = PhysicalName.of(new AppName("abc-d"), STAGE, "e", 24, false);
    String other = PhysicalName.of(new AppName("abcd"), STAGE, "e", 24, false);
    assertTrue(one.matches("abcdprode[0-9a-f]{8}"), one);
    assertNotEquals(one, other);
  }
}
