package dev.wherry.gcp.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.cloud.functions.v2.CreateFunctionRequest;
import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.GetFunctionRequest;
import com.google.cloud.functions.v2.UpdateFunctionRequest;
import com.google.cloud.secretmanager.v1.Secret;
import com.google.cloud.secretmanager.v1.UpdateSecretRequest;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stub proves nothing where it takes what Google refuses. */
class StrictnessTest {

  private static final String NAME = World.LOCATION + "/functions/greet";

  @Test
  void aRequestThatIsRightIsTaken() {
    assertEquals(
        List.of(), Strictness.violations(create(Function.newBuilder().setDescription("d"))));
    assertEquals(List.of(), Strictness.violations(update("description")));
    assertEquals(
        List.of(), Strictness.violations(GetFunctionRequest.newBuilder().setName(NAME).build()));
  }

  @Test
  void unknownFieldsAreRefused() {
    UnknownFieldSet unknown =
        UnknownFieldSet.newBuilder()
            .addField(9999, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
            .build();
    refused(
        "/function: unknown fields [9999]",
        create(Function.newBuilder().setUnknownFields(unknown)));
  }

  @Test
  void fieldsThatAreOnlyGivenOutAreRefused() {
    refused(
        "/function/state is only given out",
        create(Function.newBuilder().setState(Function.State.ACTIVE)));
  }

  @Test
  void fieldsThatMustBeThereAreMissed() {
    CreateFunctionRequest request =
        CreateFunctionRequest.newBuilder().setFunction(Function.newBuilder()).build();
    refused("/parent is required", request);
  }

  @Test
  void namesHaveTheFormOfTheirResource() {
    refused(
        "/name: `functions/greet` is no cloudfunctions.googleapis.com/Function",
        GetFunctionRequest.newBuilder().setName("functions/greet").build());
  }

  @Test
  void masksNameWhatIsThereAndMayChange() {
    refused("update_mask is empty", update());
    refused("update_mask: Function has no nonsense", update("nonsense"));
    refused("update_mask: state cannot be changed", update("state"));
    refused(
        "update_mask: replication cannot be changed",
        UpdateSecretRequest.newBuilder()
            .setSecret(Secret.newBuilder().setName("projects/p/secrets/s"))
            .setUpdateMask(FieldMask.newBuilder().addPaths("replication"))
            .build());
  }

  @Test
  void filtersQuoteWhatIsNotPlain() {
    LabelFilter app = new LabelFilter("wherry-app", "shop-floor");
    assertEquals(app, LabelFilter.of("labels.wherry-app=shop-floor"));
    assertEquals(app, LabelFilter.of("labels.\"wherry-app\" = \"shop-floor\""));
    assertEquals(
        new LabelFilter("a", "say \"1.0\""), LabelFilter.of("labels.a=\"say \\\"1.0\\\"\""));
    for (String wrong :
        List.of(
            "labels.wherry-app=shop floor",
            "labels.wherry-app=1.0",
            "labels.wherry-app=-shop",
            "labels.-app=shop",
            "labels.wherry-app:shop",
            "labels.wherry-app=\"shop",
            "labels.wherry-app=shop AND labels.a=b",
            "")) {
      assertThrows(StatusRuntimeException.class, () -> LabelFilter.of(wrong), wrong);
    }
  }

  private static CreateFunctionRequest create(Function.Builder function) {
    return CreateFunctionRequest.newBuilder()
        .setParent(World.LOCATION)
        .setFunctionId("greet")
        .setFunction(function)
        .build();
  }

  private static UpdateFunctionRequest update(String... paths) {
    return UpdateFunctionRequest.newBuilder()
        .setFunction(Function.newBuilder().setName(NAME).setDescription("d"))
        .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
        .build();
  }

  private static void refused(String why, Message request) {
    List<String> violations = Strictness.violations(request);
    assertEquals(1, violations.size(), violations::toString);
    assertTrue(violations.get(0).startsWith(why), violations::toString);
  }
}
