package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

class StackStateTest {

  @ParameterizedTest
  @CsvSource({
    "CREATE_COMPLETE,SOUND",
    "UPDATE_COMPLETE,SOUND",
    "UPDATE_ROLLBACK_COMPLETE,SOUND",
    "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,BUSY",
    "ROLLBACK_IN_PROGRESS,BUSY",
    "REVIEW_IN_PROGRESS,EMPTY",
    "ROLLBACK_COMPLETE,LOST",
    "ROLLBACK_FAILED,LOST",
    "DELETE_FAILED,LOST",
    "UPDATE_ROLLBACK_FAILED,STUCK",
  })
  void tellsWhatAStatusMeans(String status, StackState state) {
    assertEquals(state, StackState.of(status));
  }

  /** A failed update that somebody told to leave as it is can be updated again. */
  @Test
  void noOtherFailureCountsAsSound() {
    List<String> sound =
        StackStatus.knownValues().stream()
            .map(StackStatus::toString)
            .filter(status -> StackState.of(status) == StackState.SOUND)
            .filter(status -> status.endsWith("_FAILED") && !status.startsWith("IMPORT"))
            .toList();
    assertEquals(List.of("UPDATE_FAILED"), sound);
  }
}
